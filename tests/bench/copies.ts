import { categories } from '../../cloudfunctions/contract'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { cellOf } from '../../cloudfunctions/core/routing/near'

const HOUR = 3_600_000
/** Degrees: a city of about ten kilometres each way. */
const CITY = 0.1
/** Two steps that never fall in line, so that places cover the city evenly. */
const [EAST, NORTH] = [0.7548776662, 0.5698402909]
const ENDED_SHARE = 0.97

/** As many closed and open cases as asked for, all over a city, alike but for ids, people, places, categories, times and states. */
export function* copiesOf(sample: RequestDocument, count: number): Generator<RequestDocument> {
  for (let index = 0; index < count; index++) {
    const ended = (index % 1000) / 1000 < ENDED_SHARE
    const spot = {
      longitude: (sample.spot?.longitude ?? 0) + (((index * EAST) % 1) - 0.5) * CITY,
      latitude: (sample.spot?.latitude ?? 0) + (((index * NORTH) % 1) - 0.5) * CITY,
    }
    const createdAt = sample.createdAt - (index + 1) * (HOUR / 20)
    yield {
      ...sample,
      _id: `stored-${index}`,
      state: ended ? 'closed' : 'submitted',
      open: !ended,
      spot,
      cell: cellOf(spot),
      category: categories[index % categories.length]?.code ?? null,
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
