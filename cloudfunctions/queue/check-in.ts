import type { Instant, routes } from '../contract'
import { openStates } from '../core/appointment/lifecycle'
import { kindOfDay } from '../core/appointment/openings'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { dayOf } from '../core/calendar/working-time'
import { meant, whyNot } from '../core/queue/check-in'
import { deskTicketOf } from '../core/queue/desk'
import { bookedTicket } from '../core/queue/draw'
import { hoursOf } from '../core/queue/hours'
import type { QueueDocument } from '../core/queue/stored'
import { ticketView } from '../core/queue/view'
import { Refused, refused } from '../kit/answer'
import { bookingOf } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { calledOf } from '../kit/called'
import { centreOf } from '../kit/centres'
import { list } from '../kit/database'
import { ticketOfBooking } from '../kit/ids'
import { draw, MOST_TICKETS, todayOf } from '../kit/queues'
import type { UseCase } from '../kit/serve'
import { carryOn } from '../kit/ticket-steps'
import { servingAt } from './access'

type Queue = typeof routes.queue
/** More than one may have open. */
const MOST_OPEN = 20

/** Draws the number of a booking. Centre, bookings, number, queue, booking twice: six calls at most. */
export const checkIn: UseCase<Queue['checkIn']> = async ({ centreId, bookingId }, { openid, now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const booking = bookingId === undefined ? await mineNow(openid, centre, now) : await bookingOf(bookingId)
  if (bookingId !== undefined && booking?.openid !== openid) return refused({ code: 'booking.absent' })
  if (!booking) return refused({ code: 'checkIn.none' })
  const drawn = await checkedIn(centre, booking, now)
  if (drawn instanceof Refused) return drawn
  return ticketView(centre, drawn, ticketOfBooking(booking._id), now) ?? refused({ code: 'booking.absent' })
}

const mineNow = async (openid: string, centre: CentreDocument, now: Instant) =>
  meant(
    await list<BookingDocument>('bookings', { openid, open: true }, { order: [['startAt', 'asc']], limit: MOST_OPEN }),
    centre,
    now,
  )

/** The same for who stands at the desk. */
export const checkInFor: UseCase<Queue['checkInFor']> = async ({ centreId, bookingId }, { openid, now }) => {
  const serving = await servingAt(centreId, 'checkInFor', openid, now)
  if (serving instanceof Refused) return serving
  const { centre } = serving
  const booking = await bookingOf(bookingId)
  // Whoever has a booking elsewhere is told so; whose it is, is for its own centre.
  if (!booking) return refused({ code: 'booking.absent' })
  const drawn = await checkedIn(centre, booking, now)
  if (drawn instanceof Refused) return drawn
  return deskTicketOf(drawn, ticketOfBooking(bookingId), await calledOf([booking.openid], now))
}

async function checkedIn(
  centre: CentreDocument,
  booking: BookingDocument,
  now: Instant,
): Promise<QueueDocument | Refused> {
  const other = booking.centreId === centre._id ? null : await centreOf(booking.centreId, now)
  const refusal = whyNot(booking, centre, now, () => other?.address ?? '')
  if (refusal) return refused(refusal)
  if (!hoursOf(centre, now, calendar) && openStates.includes(booking.state) && booking.ticketId === null)
    return refused({ code: 'queue.closed', kind: kindOfDay(centre, dayOf(now), calendar) })
  const id = ticketOfBooking(booking._id)
  const known = booking.ticketId === null ? null : await todayOf(centre, now)
  if (known) return id in known.tickets ? known : refused({ code: 'booking.state', state: booking.state })
  const queue = await draw(centre, id, bookedTicket(booking, now), now)
  if (queue === 'full') return refused({ code: 'queue.full', most: MOST_TICKETS })
  await carryOn(centre, queue, id, now, booking)
  return queue
}
