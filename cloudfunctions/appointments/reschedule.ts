import type { BookingView, InputOf, Instant, routes } from '../contract'
import { overlapOf } from '../core/appointment/booker'
import { placing } from '../core/appointment/draft'
import { isLegal } from '../core/appointment/lifecycle'
import { askedBy, isDone, moved, seatOf } from '../core/appointment/moves'
import { placeFor } from '../core/appointment/place'
import { type BookingDocument, type CentreDocument, sheetId } from '../core/appointment/stored'
import { overlaps } from '../core/appointment/stretch'
import { instantOf, MINUTE } from '../core/appointment/times'
import { changeUntil } from '../core/appointment/view'
import { asIfFree } from '../core/appointment/waiting'
import { type Refused, refused } from '../kit/answer'
import { bookingIdOf, bookingOf, bookingsOf, entryIdOf, isFailure, storeBooking } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { letGo, waitersFor } from '../kit/offers'
import type { Context, UseCase } from '../kit/serve'
import { holdSeat, ownSeat, returnSeat, type Seating, type SheetMap, sheetsOf } from '../kit/sheets'
import { drawIn, type Known, stretch } from '../kit/stretched'
import { type Doer, doerOf } from './access'
import { takenAt } from './nearest'
import { ownView } from './shown'

type Reschedule = typeof routes.appointments.reschedule
type Input = InputOf<Reschedule>
const MOST_TRIES = 4

/**
 * Moves in one step: the new seat, then the booking, then the old seat. Six calls, one more where the instance is cold; whoever dies in
 * between has his booking where it was, or where he wanted it.
 */
export const reschedule: UseCase<Reschedule> = async (input, context) => {
  const { openid, now } = context
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [booking, others] = await withOthers(input.bookingId, openid)
    const by = booking && (await doerOf(booking, openid, now))
    if (!by) return refused({ code: 'booking.absent' })
    const centre = await centreOf(booking.centreId, now, tries > 0)
    if (!centre) return refused({ code: 'booking.absent' })
    const answer = await attempt(input, context, { booking, others, centre, by })
    if (answer) return answer
  }
  return refused({ code: 'server.busy' })
}

/** The booking among those of its booker: one call for one's own, two for a household's. */
async function withOthers(bookingId: string, openid: string): Promise<[BookingDocument | null, BookingDocument[]]> {
  const own = bookingId.startsWith(bookingIdOf(openid, 0).slice(0, -1))
  const first = own ? null : await bookingOf(bookingId)
  if (!own && !first) return [null, []]
  const all = await bookingsOf(first?.booker ?? openid)
  const booking = all.find(({ _id }) => _id === bookingId) ?? (await bookingOf(bookingId))
  return [booking, all.filter(({ _id, open }) => open && _id !== bookingId)]
}

interface Around {
  booking: BookingDocument
  others: BookingDocument[]
  centre: CentreDocument
  by: Doer
}

async function attempt(input: Input, { key, now }: Context, around: Around): Promise<BookingView | Refused | null> {
  const { booking, others, centre } = around
  if (isDone(booking, key)) return ownView(booking, centre, now)
  if (input.version !== undefined && input.version !== booking.version)
    return refused({ code: 'booking.moved', state: booking.state, version: booking.version })
  if (!isLegal('move', booking.state)) return refused({ code: 'booking.state', state: booking.state })
  const until = changeUntil(booking, centre)
  if (now > until) return refused({ code: 'booking.late', until })
  const entry = entryIdOf(booking._id, key)
  const sheets = await sheetsOf(centre, [input.date])
  const seat = seatFor(input, around, sheets, entry, now)
  if (seat === 'taken') return takenAt(centre, input, askedBy(booking), now)
  if ('closed' in seat) return refused({ code: 'slot.closed', kind: seat.closed })
  const startAt = instantOf(input.date, input.minute)
  const wanted = { startAt, endAt: startAt + booking.minutes * MINUTE, called: booking.called }
  const overlap = overlapOf(others, wanted)
  if (overlap) return refused(overlap)
  const over = ownUnder(around, seat, sheets)
  return over ? within(around, { seat, over, key, now }) : beside(around, { seat, entry, sheets, key, now })
}

interface Move {
  seat: Seating
  key: string
  now: Instant
}

/** To another place: the new seat, the booking, the old seat. */
async function beside(
  { booking, centre, by }: Around,
  { seat, entry, sheets, key, now }: Move & { entry: string; sheets: SheetMap },
): Promise<BookingView | null> {
  const held = await holdSeat(centre, seat, { entry, booking: booking._id }, sheets, now)
  if (!held) return null
  const facts = {
    ...placing(centre, seat, booking.minutes),
    entry,
    placedAt: now,
    leaving: [...booking.leaving, seatOf(booking)],
  }
  const after = moved(booking, { move: 'move', now, by, key, facts })
  if (isFailure(after) || !(await storeBooking(booking, after))) {
    await returnSeat(centre, seat, held, now)
    return null
  }
  await letGo(centre, after, now)
  return ownView(after, centre, now)
}

/**
 * Over a part of his own place: his entry is stretched over both, then the booking moves, then the entry is drawn in to it. Nobody gets
 * between; what is left stretched the sweep draws in, as where somebody waits for that day.
 */
async function within(
  { booking, centre, by }: Around,
  { seat, over, key, now }: Move & { over: Known },
): Promise<BookingView | null> {
  const held = await stretch(centre, over, seat, now)
  if (!held) return null
  const facts = { ...placing(centre, seat, booking.minutes), placedAt: now }
  const after = moved(booking, { move: 'move', now, by, key, facts })
  if (isFailure(after) || !(await storeBooking(booking, after))) return null
  if ((await waitersFor(centre._id, seat.date, 1)).length === 0) await drawIn(centre, held, seat, now)
  return ownView(after, centre, now)
}

/** His own place is free for himself. */
function seatFor(input: Input, { booking, centre }: Around, sheets: SheetMap, entry: string, now: number) {
  const taken = ownSeat(sheets, entry)
  if (taken) return taken
  const own = sheets.get(booking.sheetId)?.entries[booking.entry]
  const open = own ? asIfFree(sheets, booking.sheetId, own, centre.step) : sheets
  const placed = placeFor(centre, open, { ...askedBy(booking), now }, input, calendar)
  return placed === 'taken' || 'closed' in placed ? placed : { ...placed, minute: input.minute, date: input.date }
}

/** The entry of the booking, where the new place lies over a part of it. */
function ownUnder({ booking, centre }: Around, seat: Seating, sheets: SheetMap): Known | null {
  const own = sheets.get(booking.sheetId)?.entries[booking.entry]
  const isSame = sheetId(centre._id, seat.postNo, seat.date) === booking.sheetId && own?.seat === seat.seat
  if (!own || !isSame || own.booking !== booking._id || !overlaps(own, seat, centre.step)) return null
  return { sheetId: booking.sheetId, id: booking.entry, entry: own }
}
