import * as z from 'zod'
import { bookingView, itemCodes } from '../appointment'
import { sixSigns } from '../code'
import { id, words } from '../common'
import { reading, writing } from '../route'
import { deskTicket, deskView } from './ticket'

const postNo = z.int().min(1).max(9)
const at = { centreId: id, postNo }
const named = { ticketId: id, postNo, version: z.int().nonnegative().optional() }
const sitting = ['centre.absent', 'desk.absent', 'desk.taken', 'desk.busy', 'queue.closed'] as const
const inHand = {
  output: deskView,
  failures: ['ticket.absent', 'ticket.moved', 'ticket.state', 'desk.absent', 'desk.shut', 'desk.busy'] as const,
}

/** What a desk does; every answer is the desk as it is then. All take `serveCentre`. */
export const serving = {
  desk: reading({
    input: z.strictObject({ centreId: id, postNo: postNo.optional() }),
    output: deskView,
    failures: ['centre.absent', 'desk.absent'],
  }),
  /** Sits down, or goes on after a pause. A desk at which a colleague works is taken over only with `relieve`. */
  open: writing({
    input: z.strictObject({ ...at, relieve: z.boolean().default(false) }),
    output: deskView,
    failures: sitting,
  }),
  /** Pauses, or ends the day; who waited for this very desk is called by the one that covers it. */
  pause: writing({
    input: z.strictObject({ ...at, end: z.boolean().default(false) }),
    output: deskView,
    failures: sitting,
  }),
  /** Calls the next, or the one named. Nobody there: `queue.empty`. */
  call: writing({
    input: z.strictObject({ ...at, ticketId: id.optional() }),
    output: deskView,
    failures: [...sitting, 'desk.shut', 'queue.empty', 'ticket.absent', 'ticket.state', 'ticket.unskilled'],
  }),
  recall: writing({ input: z.strictObject(named), ...inHand, failures: [...inHand.failures, 'ticket.calledOut'] }),
  /** Called three times and not there. */
  pass: writing({ input: z.strictObject(named), ...inHand, failures: [...inHand.failures, 'ticket.callAgain'] }),
  serve: writing({ input: z.strictObject(named), ...inHand }),
  /** Served. A matter opened from this ticket is linked by `matters`, before or after. */
  finish: writing({ input: z.strictObject(named), ...inHand }),
  /** Papers are short: says which; he comes back without a new number. */
  park: writing({
    input: z.strictObject({ ...named, words: words(100) }),
    ...inHand,
    failures: [...inHand.failures, 'content.refused'],
  }),
  /** To another desk, where he is next. */
  transfer: writing({
    input: z.strictObject({ ...named, to: postNo, words: words(100) }),
    ...inHand,
    failures: [...inHand.failures, 'ticket.unskilled', 'content.refused'],
  }),
  /** Brings who missed his call, or has his papers now, back in line: for those who come to the desk. */
  restore: writing({ input: z.strictObject(named), ...inHand }),
  /** Today's bookings by the last four figures of the phone, or by the code that was read out. */
  find: reading({
    input: z.strictObject({
      centreId: id,
      text: z
        .string()
        .transform((text) => text.replace(/\s/g, '').toUpperCase())
        .pipe(z.union([z.string().regex(/^\d{4}$/), z.string().regex(sixSigns)])),
    }),
    output: z.array(bookingView),
    failures: ['centre.absent', 'reveal.tooMany'],
  }),
  /** Checks in who stands at the desk. */
  checkInFor: writing({
    input: z.strictObject({ centreId: id, bookingId: id }),
    output: deskTicket,
    failures: [
      ...(['centre.absent', 'booking.absent', 'checkIn.elsewhere', 'checkIn.otherDay', 'checkIn.late'] as const),
      ...(['queue.closed', 'queue.full', 'booking.state'] as const),
    ],
  }),
  /** A number on paper, or spoken, for who has no phone. */
  issue: writing({
    input: z.strictObject({
      ...{ centreId: id, items: itemCodes, called: words(12).optional(), care: z.boolean().default(false) },
    }),
    output: deskTicket,
    failures: ['centre.absent', 'item.absent', 'queue.closed', 'queue.full', 'content.refused'],
  }),
  /** The code that hangs at the door: opens `packages/appointments/check-in/index` with the centre as its scene. A data URL. */
  code: reading({
    input: z.strictObject({ centreId: id }),
    output: z.object({ image: z.string() }),
    failures: ['centre.absent'],
  }),
}
