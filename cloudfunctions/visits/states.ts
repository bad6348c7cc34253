import type { RequestState } from '../contract'
import type { RequestDocument } from '../core/request/stored'
import { listFor } from '../core/visit/follow'
import type { VisitDocument } from '../core/visit/stored'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'

/** How the requests of these visits stand, those that have arrived. One call, none where there are none. */
export async function statesOf(visits: readonly VisitDocument[]): Promise<Map<string, RequestState>> {
  const ids = [...new Set(visits.flatMap(({ requestId }) => requestId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await list<Pick<RequestDocument, '_id' | 'state'>>(
    'requests',
    { _id: _.in(ids) },
    { fields: { state: true }, limit: ids.length },
  )
  return new Map(found.map(({ _id, state }) => [_id, state]))
}

/** Puts right what still counts as passed up, though its request has ended and somebody died in between. No call where all is well. */
export async function putRight(
  visits: readonly VisitDocument[],
  states: ReadonlyMap<string, RequestState>,
  now: number,
): Promise<VisitDocument[]> {
  return Promise.all(
    visits.map(async (visit) => {
      const state = visit.requestId === null ? undefined : states.get(visit.requestId)
      if (state === undefined || visit.list !== 'passedUp' || listFor(state) === 'passedUp') return visit
      const list = listFor(state)
      await update('visits', { _id: visit._id, list: visit.list }, { list, countAt: now })
      return { ...visit, list }
    }),
  )
}
