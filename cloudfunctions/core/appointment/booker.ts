import type { BookingRules, Failure, Instant } from '../../contract'
import { openStates } from './lifecycle'
import type { BookingDocument } from './stored'

/** What is looked at of a booker's earlier bookings. */
export type Earlier = Pick<
  BookingDocument,
  '_id' | 'number' | 'key' | 'called' | 'state' | 'startAt' | 'endAt' | 'minutes' | 'miss'
>

/** The number that his next booking has: two at once have the same, and only one of them is written. */
export const nextNumber = (earlier: readonly Pick<Earlier, 'number'>[]): number =>
  Math.max(0, ...earlier.map(({ number }) => number)) + 1

/** Until when somebody may not book, for having missed too often; null where he may. */
export function bannedUntil(earlier: readonly Pick<Earlier, 'miss'>[], now: Instant): Instant | null {
  const until = Math.max(0, ...earlier.map(({ miss }) => (miss?.weight === 'counted' ? (miss.banUntil ?? 0) : 0)))
  return until > now ? until : null
}

/** Why this person may not have one more booking at this time; null where he may. */
export function refusalFor(
  earlier: readonly Earlier[],
  wanted: { startAt: Instant; endAt: Instant; called: string },
  rules: BookingRules,
  now: Instant,
): Failure | null {
  const until = bannedUntil(earlier, now)
  if (until !== null) return { code: 'booking.banned', until }
  const open = earlier.filter(({ state }) => openStates.includes(state))
  if (open.length >= rules.most) return { code: 'booking.tooMany', most: rules.most }
  return overlapOf(open, wanted)
}

/** The same person cannot sit at two desks at once; his mother may sit beside him. */
export function overlapOf(
  open: readonly Earlier[],
  { startAt, endAt, called }: { startAt: Instant; endAt: Instant; called: string },
): Failure | null {
  const other = open.find((one) => one.called === called && one.startAt < endAt && startAt < one.endAt)
  return other ? { code: 'booking.overlap', bookingId: other._id } : null
}
