import * as z from 'zod'
import { itemCodes } from '../appointment'
import { cursor, id, words } from '../common'
import { outcome, stars } from '../request'
import { reading, writing } from '../route'
import { queueBoard, ticketView } from './ticket'

const named = { ticketId: id, version: z.int().nonnegative().optional() }
const moved = { output: ticketView, failures: ['ticket.absent', 'ticket.moved', 'ticket.state'] as const }

/** What somebody does who comes. */
export const coming = {
  /**
   * Checks in with the booking of today that is nearest in time, or with the one named; the centre's code says where one is. Once for a
   * booking, however often it is asked. At most six calls.
   */
  checkIn: writing({
    input: z.strictObject({ centreId: id, bookingId: id.optional() }),
    output: ticketView,
    failures: [
      ...(['centre.absent', 'booking.absent', 'checkIn.none', 'checkIn.elsewhere', 'checkIn.otherDay'] as const),
      ...(['checkIn.late', 'queue.closed', 'queue.full', 'booking.state'] as const),
    ],
  }),
  /** A number for who has no booking: one at a time for a person. */
  takeNumber: writing({
    input: z.strictObject({
      centreId: id,
      items: itemCodes,
      /** Over 60, disabled, with a small child. */
      care: z.boolean().default(false),
      /** For whom, where not for oneself: 母亲. */
      called: words(12).optional(),
    }),
    output: ticketView,
    failures: ['centre.absent', 'item.absent', 'queue.closed', 'queue.full', 'queue.tooMany', 'content.refused'],
  }),
  ticket: reading({ input: z.strictObject({ ticketId: id }), output: ticketView, failures: ['ticket.absent'] }),
  /** Today's numbers of the caller, at whatever centre, and those of the last seven days that may still be rated. */
  mine: reading({ input: z.strictObject({}), output: z.array(ticketView) }),
  /** Numbers of the past, the newest first. */
  past: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(ticketView), next: cursor.nullable() }),
  }),
  /** After a missed call: back in line, behind the next `BEHIND`. */
  rejoin: writing({ input: z.strictObject(named), ...moved }),
  /** With the papers that were missing: no new number, and soon. */
  back: writing({ input: z.strictObject(named), ...moved }),
  leave: writing({ input: z.strictObject(named), ...moved }),
  /** Once; who served does not learn it. Two stars and fewer, and "not solved", are told to the head above, without a name. */
  rate: writing({
    input: z.strictObject({ ticketId: id, outcome, stars, words: words(200).optional() }),
    output: ticketView,
    failures: ['ticket.absent', 'ticket.state', 'ticket.rated', 'content.refused'],
  }),
  /** The hall's display; also what somebody looks at before he sets out. */
  board: reading({
    input: z.strictObject({ centreId: id }),
    output: queueBoard,
    failures: ['centre.absent'],
  }),
}
