import type { Failure } from '../contract'
import type { Earlier } from '../core/appointment/booker'
import type { BookingDocument } from '../core/appointment/stored'
import { _ } from './cloud'
import { byId, list, update } from './database'

export { bookingIdOf, entryIdOf } from './ids'

/** How many of somebody's newest bookings are looked at. */
const MOST_EARLIER = 100
const EARLIER = {
  ...{ number: true, key: true, called: true, state: true, startAt: true, endAt: true, minutes: true, miss: true },
}

/** Somebody's newest bookings, newest first, without what was said in them. One call. */
export const earlierOf = (booker: string): Promise<Earlier[]> =>
  list<Earlier>('bookings', { booker }, { order: [['number', 'desc']], limit: MOST_EARLIER, fields: EARLIER })

/** The same, whole. One call. */
export const bookingsOf = (booker: string): Promise<BookingDocument[]> =>
  list<BookingDocument>('bookings', { booker }, { order: [['number', 'desc']], limit: MOST_EARLIER })

export const bookingOf = (bookingId: string): Promise<BookingDocument | null> =>
  byId<BookingDocument>('bookings', bookingId)

/** Bookings by id. One call. */
export const bookingsById = (ids: readonly string[]): Promise<BookingDocument[]> =>
  list<BookingDocument>('bookings', { _id: _.in([...ids]) }, { limit: 1000 })

const KEPT_APART = ['_id', 'notices', 'noticeDueAt']

/** Writes what a move made of a booking; false where somebody was faster, and then nothing is written. One call. */
export async function storeBooking(before: BookingDocument, after: BookingDocument): Promise<boolean> {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(after))
    if (!KEPT_APART.includes(field) && value !== before[field as keyof BookingDocument]) changes[field] = _.set(value)
  for (const [id, notice] of Object.entries(after.notices))
    if (!(id in before.notices)) {
      changes[`notices.${id}`] = _.set(notice)
      // Said again even where it has not changed: who delivers may have cleared it since it was read.
      changes.noticeDueAt = after.noticeDueAt
    }
  for (const id of Object.keys(before.notices)) if (!(id in after.notices)) changes[`notices.${id}`] = _.remove()
  return (await update('bookings', { _id: before._id, version: before.version }, changes)) === 1
}

export const isFailure = (value: object): value is Failure => 'code' in value && !('_id' in value)
