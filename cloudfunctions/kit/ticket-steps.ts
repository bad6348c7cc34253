import type { Instant } from '../contract'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { inStep } from '../core/queue/booked'
import { isOver } from '../core/queue/lifecycle'
import { numberOf } from '../core/queue/number'
import { type QueueDocument, ticketIdOf } from '../core/queue/stored'
import { recordOf } from '../core/queue/view'
import { bookingOf, storeBooking } from './bookings'
import { insertOnce } from './database'

const MOST_TRIES = 3

/**
 * What a move of a number means elsewhere: its booking goes along, and where it has come to its end a record is kept. Harmless to do again;
 * who dies before it is made good by the sweep. Two calls for a booking, one where it is known, one for a record.
 */
export async function carryOn(
  centre: CentreDocument,
  queue: QueueDocument,
  id: string,
  now: Instant,
  known: BookingDocument | null = null,
): Promise<void> {
  const ticket = queue.tickets[id]
  if (!ticket) return
  const record = isOver(ticket.state) ? recordOf(centre, queue, id) : null
  if (record) await insertOnce('tickets', record)
  if (ticket.bookingId === null) return
  const named = { ticketId: ticketIdOf(queue._id, id), number: numberOf(queue, id) }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const booking = tries === 0 && known ? known : await bookingOf(ticket.bookingId)
    const after = booking && inStep(booking, ticket, named, now)
    if (!booking || !after || (await storeBooking(booking, after))) return
  }
}
