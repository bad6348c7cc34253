import type { TicketKind } from '../../contract'
import { centre as plainCentre } from '../appointment/testing'
import { emptyQueue, walkInTicket } from './draw'
import type { Desk, QueueDocument, Ticket } from './stored'

export const centre = plainCentre
/** Nine in the morning of a Tuesday. */
export const NINE = Date.parse('2026-09-01T09:00:00+08:00')

/** A desk at work, or one that is not. */
export const desk = (change: Partial<Desk> = {}): Desk => ({
  ...{ state: 'open', by: { openid: 'desk-1', name: '王敏', postId: 'P-desk-1' }, since: NINE, ticket: null },
  ...{ keys: [], version: 1, ...change },
})

/** A number drawn at nine. */
export const ticket = (change: Partial<Ticket> & { kind?: TicketKind } = {}): Ticket => ({
  ...walkInTicket(
    { openid: 'somebody', called: '', care: false, items: [{ code: 'residence', name: '居住证明' }], minutes: 10 },
    NINE,
  ),
  ...change,
})

/** A line of these numbers in this order, at a centre of two desks. */
export function queue(tickets: Record<string, Ticket>, desks: Record<string, Desk> = { 1: desk() }): QueueDocument {
  return { ...emptyQueue(centre, '2026-09-01', NINE), order: Object.keys(tickets), tickets, desks }
}
