import type { BookingState, Instant, TicketState } from '../../contract'
import { type BookingMove, isLegal } from '../appointment/lifecycle'
import { moved } from '../appointment/moves'
import type { BookingDocument, BookingEvent } from '../appointment/stored'
import type { Ticket } from './stored'

/** Where a booking stands when its number stands there. */
const wanted: Record<TicketState, BookingState> = {
  waiting: 'arrived',
  called: 'arrived',
  transferred: 'arrived',
  parked: 'arrived',
  missed: 'arrived',
  serving: 'serving',
  done: 'done',
  // Was there and was not served: it weighs nothing.
  left: 'missed',
}

const way: Partial<Record<BookingState, readonly BookingMove[]>> = {
  arrived: ['arrive'],
  serving: ['arrive', 'serve'],
  done: ['arrive', 'finish'],
  missed: ['arrive', 'miss'],
}

/** A booking brought to where its number stands, in one write; null where it is there, or has gone another way. */
export function inStep(
  booking: BookingDocument,
  ticket: Pick<Ticket, 'state' | 'matterId' | 'by'>,
  named: { ticketId: string; number: string },
  now: Instant,
): BookingDocument | null {
  const by: BookingEvent['by'] = ticket.by && { ...ticket.by }
  let after = booking
  for (const move of way[wanted[ticket.state]] ?? []) {
    if (after.state === wanted[ticket.state] || !isLegal(move, after.state)) continue
    const facts = {
      ...(move === 'arrive' ? { ticketId: named.ticketId, ticketNumber: named.number } : {}),
      ...(ticket.matterId === null ? {} : { matterId: ticket.matterId }),
      ...(move === 'miss' ? { miss: { at: now, weight: 'forgiven' as const, banUntil: null, appeal: null } } : {}),
    }
    const next = moved(after, { move, now, by: move === 'arrive' ? null : by, facts })
    if (!('_id' in next)) return null
    after = next
  }
  return after === booking ? null : { ...after, version: booking.version + 1 }
}
