import type { RequestCard } from '../contract'
import { cardOf, type ListedRequest } from '../core/request/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { _ } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list } from '../kit/database'

type Ordering = { field: 'createdAt' | 'updatedAt' | 'orderAt'; direction: 'asc' | 'desc' }
interface Page {
  cursor?: string | undefined
  limit: number
}

/** Lists leave timelines and outboxes where they are. */
export const FIELDS = { events: false, notices: false }

/** One page of cases under a condition, in a total order that its index gives. One call. */
export async function documentsOf(
  where: object,
  { field, direction }: Ordering,
  { cursor, limit }: Page,
): Promise<{ items: ListedRequest[]; next: string | null } | Refused> {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const past = direction === 'asc' ? _.gt : _.lt
  const beyond = mark && _.or([{ [field]: past(mark.at) }, { [field]: mark.at, _id: past(mark.id) }])
  const found = await list<ListedRequest>('requests', beyond ? _.and([where, beyond]) : where, {
    order: [
      [field, direction],
      ['_id', direction],
    ],
    // One more than asked tells whether there is a next page.
    limit: limit + 1,
    fields: FIELDS,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? toCursor({ at: last[field], id: last._id }) : null }
}

/** The same as cards for this viewer. */
export async function pageOf(
  where: object,
  ordering: Ordering,
  page: Page,
  viewer: { openid: string; now: number },
): Promise<{ items: RequestCard[]; next: string | null } | Refused> {
  const found = await documentsOf(where, ordering, page)
  if (found instanceof Refused) return found
  return { ...found, items: found.items.map((request) => cardOf(request, { ...viewer, calendar })) }
}
