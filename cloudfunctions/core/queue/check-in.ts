import type { Failure, Instant } from '../../contract'
import type { BookingDocument, CentreDocument } from '../appointment/stored'
import { dateOf, dayOf } from '../calendar/working-time'

type Known = Pick<
  BookingDocument,
  '_id' | 'centreId' | 'centreName' | 'date' | 'minute' | 'startAt' | 'endAt' | 'state' | 'mode' | 'ticketId'
>

const MINUTE = 60_000
/** So long after its end a booking is still checked in; then it has been missed, and a number is drawn like any other. */
const GRACE = 30 * MINUTE

/** Whether this very booking can be checked in here and now; null where it can. */
export function whyNot(
  booking: Known,
  { _id }: Pick<CentreDocument, '_id'>,
  now: Instant,
  addressOf: (centreId: string) => string,
): Failure | null {
  const { centreId, centreName, date, minute, state, mode } = booking
  const bookingId = booking._id
  if (mode !== 'desk' || !['booked', 'arrived', 'serving', 'done', 'missed'].includes(state))
    return { code: 'checkIn.none' }
  if (date !== dateOf(dayOf(now))) return { code: 'checkIn.otherDay', bookingId, date, minute }
  if (centreId !== _id) return { code: 'checkIn.elsewhere', bookingId, centreName, address: addressOf(centreId) }
  if (booking.ticketId !== null) return null
  return state === 'missed' || now >= booking.endAt + GRACE ? { code: 'checkIn.late', bookingId } : null
}

/** Of somebody's open bookings the one he comes with: today's, here, not checked in, nearest in time; else what tells him most. */
export function meant<B extends Known>(
  open: readonly B[],
  { _id }: Pick<CentreDocument, '_id'>,
  now: Instant,
): B | null {
  const today = dateOf(dayOf(now))
  const rank = ({ date, centreId, mode, ticketId }: B) =>
    (date === today ? 0 : 8) + (mode === 'desk' ? 0 : 4) + (centreId === _id ? 0 : 2) + (ticketId === null ? 0 : 1)
  const far = ({ startAt }: B) => Math.abs(startAt - now)
  return [...open].sort((a, b) => rank(a) - rank(b) || far(a) - far(b))[0] ?? null
}
