import type { Instant } from '../contract'
import { lifted } from '../core/appointment/miss'
import type { BookingDocument } from '../core/appointment/stored'
import { bookingsOf, storeBooking } from './bookings'

/**
 * Lifts the bans of a booker that followed from a miss forgiven meanwhile; false where somebody was faster at one of them. One call, and
 * one for each.
 */
export async function liftBans({ booker }: Pick<BookingDocument, 'booker'>, now: Instant): Promise<boolean> {
  let all = true
  for (const { one, miss } of lifted(await bookingsOf(booker), now)) {
    const after = { ...one, miss, version: one.version + 1, updatedAt: now }
    if (!(await storeBooking(one, after))) all = false
  }
  return all
}
