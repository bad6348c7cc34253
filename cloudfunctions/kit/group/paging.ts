import { Refused, refused } from '../answer'
import { _ } from '../cloud'
import { fromCursor, toCursor } from '../cursor'
import { list } from '../database'

interface Ordering<T> {
  collection: string
  field: keyof T & string
  direction: 'asc' | 'desc'
}
interface Page {
  cursor?: string | undefined
  limit: number
}

/** One page under a condition, in the total order of a field and the id. One call. */
export async function pageOf<T extends { _id: string }>(
  { collection, field, direction }: Ordering<T>,
  where: object,
  { cursor, limit }: Page,
): Promise<{ items: T[]; next: string | null } | Refused> {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const past = direction === 'asc' ? _.gt : _.lt
  const beyond = mark && _.or([{ [field]: past(mark.at) }, { [field]: mark.at, _id: past(mark.id) }])
  const order: Array<[string, 'asc' | 'desc']> = [
    [field, direction],
    ['_id', direction],
  ]
  // One more than asked tells whether there is a next page.
  const found = await list<T>(collection, beyond ? _.and([where, beyond]) : where, { order, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next = found.length > limit && last ? toCursor({ at: Number(last[field]), id: last._id }) : null
  return { items, next }
}

/** The items of a page as somebody sees them. */
export const mapped = <T, V>(page: { items: T[]; next: string | null } | Refused, view: (item: T) => V) =>
  page instanceof Refused ? page : { items: page.items.map(view), next: page.next }
