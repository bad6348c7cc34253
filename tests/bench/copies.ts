import type { RequestDocument } from '../../cloudfunctions/core/request/stored'

const HOUR = 3_600_000
const ENDED_SHARE = 0.97

/** As many closed and open cases as asked for, alike but for ids, people, times and states: a database of that size. */
export function* copiesOf(sample: RequestDocument, count: number): Generator<RequestDocument> {
  for (let index = 0; index < count; index++) {
    const ended = (index % 1000) / 1000 < ENDED_SHARE
    const createdAt = sample.createdAt - (index + 1) * (HOUR / 20)
    yield {
      ...sample,
      _id: `stored-${index}`,
      state: ended ? 'closed' : 'submitted',
      open: !ended,
      reporter: { openid: `earlier-${index % 5000}` },
      createdAt,
      updatedAt: createdAt + HOUR,
      waitingFor: ended ? [] : sample.waitingFor,
      tickAt: null,
      dueAt: ended ? null : createdAt + 8 * HOUR,
      orderAt: ended ? 8_640_000_000_000_000 : createdAt + 8 * HOUR,
      noticeDueAt: null,
      notices: {},
    }
  }
}
