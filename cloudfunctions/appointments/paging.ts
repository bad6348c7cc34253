import type { BookingDocument } from '../core/appointment/stored'
import { type Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list } from '../kit/database'

interface Page {
  cursor?: string | undefined
  limit: number
}

/** One page of bookings by their time. One call. */
export async function bookingPage(
  where: object,
  direction: 'asc' | 'desc',
  { cursor, limit }: Page,
): Promise<{ items: BookingDocument[]; next: string | null } | Refused> {
  const mark = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && mark === null)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const past = direction === 'asc' ? _.gt : _.lt
  const beyond = mark && _.or([{ startAt: past(mark.at) }, { startAt: mark.at, _id: past(mark.id) }])
  const found = await list<BookingDocument>('bookings', beyond ? _.and([where, beyond]) : where, {
    order: [
      ['startAt', direction],
      ['_id', direction],
    ],
    limit: limit + 1,
    fields: { events: false, notices: false, keys: false },
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? toCursor({ at: last.startAt, id: last._id }) : null }
}
