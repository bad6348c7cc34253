import type { BookingRules, Instant } from '../contract'
import { weighed } from '../core/appointment/miss'
import type { BookingDocument } from '../core/appointment/stored'
import { bookingsOf, storeBooking } from './bookings'

/**
 * Weighs all misses of a booker anew, for what each weighs depends on those before it; false where somebody was faster at one of them.
 * One call, and one for each that weighs differently now.
 */
export async function reweigh(
  { booker }: Pick<BookingDocument, 'booker'>,
  rules: BookingRules,
  now: Instant,
): Promise<boolean> {
  let all = true
  for (const { one, miss } of weighed(await bookingsOf(booker), rules)) {
    if (one.miss?.weight === miss.weight && one.miss.banUntil === miss.banUntil) continue
    const after = { ...one, miss, version: one.version + 1, updatedAt: now }
    if (!(await storeBooking(one, after))) all = false
  }
  return all
}
