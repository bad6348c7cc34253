import type { Failure } from '../contract'
import { type Refused, refused } from './answer'
import { _ } from './cloud'
import { fromCursor, toCursor } from './cursor'
import { list } from './database'

interface Paged {
  collection: string
  where: object
  /** The field that orders the list, a number in each document. */
  by: string
  direction: 'asc' | 'desc'
  cursor?: string | undefined
  limit: number
}

const noCursor: Failure = { code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] }

const valueAt = (document: object, path: string): number =>
  path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], document) as number

/** One page of documents in a total order that their index gives. One call. */
export async function paged<T extends { _id: string }>({
  collection,
  where,
  by,
  direction,
  cursor,
  limit,
}: Paged): Promise<{ items: T[]; next: string | null } | Refused> {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null) return refused(noCursor)
  const past = direction === 'asc' ? _.gt : _.lt
  const beyond = mark && _.or([{ [by]: past(mark.at) }, { [by]: mark.at, _id: past(mark.id) }])
  const order: Array<[string, 'asc' | 'desc']> = [
    [by, direction],
    ['_id', direction],
  ]
  // One more than asked tells whether there is a next page.
  const found = await list<T>(collection, beyond ? _.and([where, beyond]) : where, { order, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? toCursor({ at: valueAt(last, by), id: last._id }) : null }
}
