import { type BookingView, comesHome, type InputOf, type routes } from '../contract'
import { nextNumber, refusalFor } from '../core/appointment/booker'
import { type Booker, newBooking } from '../core/appointment/draft'
import { type Offered, offered } from '../core/appointment/offers'
import { placeFor } from '../core/appointment/place'
import type { CentreDocument } from '../core/appointment/stored'
import { instantOf, MINUTE } from '../core/appointment/times'
import { Refused, refused } from '../kit/answer'
import { bookingIdOf, bookingOf, earlierOf, entryIdOf } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { refusedContent } from '../kit/content'
import { insertOnce } from '../kit/database'
import type { Context, UseCase } from '../kit/serve'
import { holdSeat, ownSeat, returnSeat, type SheetMap, sheetsOf } from '../kit/sheets'
import { addressSealed } from '../kit/visit-address'
import { bookerOf } from './booker'
import { takenAt } from './nearest'
import { ownView } from './shown'

type Book = typeof routes.appointments.book
type Input = InputOf<Book>
const MOST_TRIES = 4

/**
 * Takes a seat, then writes the booking. Five calls at most: centre, earlier bookings, sheets of the day, seat, booking; two more for a
 * household without a phone, and for whoever was overtaken on the way.
 */
export const book: UseCase<Book> = async (input, context) => {
  const { openid, now } = context
  const centre = await centreOf(input.centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const booker = await bookerOf(input.for, openid, now)
  if (booker instanceof Refused) return booker
  if (comesHome(input.mode) && input.address === undefined) return refused({ code: 'visit.address' })
  const label = await refusedContent(openid, input.note, input.address, ...spokenOf(input.for))
  if (label !== null) return refused({ code: 'content.refused', label })
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = tries === 0 ? centre : await centreOf(input.centreId, now, true)
    const answer = known && (await attempt(input, context, booker, known))
    if (answer) return answer
  }
  return refused({ code: 'server.busy' })
}

/** What was said of somebody else: who serves him reads it. */
const spokenOf = (whom: Input['for']) => [whom?.called, whom?.kind === 'family' ? whom.relation : undefined]

/** One try; null where somebody was faster on the way, so that everything is to be looked at anew. */
async function attempt(
  input: Input,
  { key, now }: Context,
  booker: Booker,
  centre: CentreDocument,
): Promise<BookingView | Refused | null> {
  const what = offered(centre, input.items)
  if ('code' in what) return refused(what)
  const [earlier, sheets] = await Promise.all([earlierOf(booker.booker), sheetsOf(centre, [input.date])])
  const same = earlier.find((one) => one.key === key)
  const before = same && (await bookingOf(same._id))
  if (before) return ownView(before, centre, now)
  const entry = entryIdOf(booker.booker, key)
  const seat = ownSeat(sheets, entry) ?? seatFor(centre, sheets, input, what, now)
  if (seat instanceof Refused) return seat
  const startAt = instantOf(input.date, input.minute)
  const wanted = { startAt, endAt: startAt + what.minutes * MINUTE, called: booker.called }
  const refusal = refusalFor(earlier, wanted, centre.rules, now)
  if (refusal) return refused(refusal)
  if (seat === 'taken') return takenAt(centre, input, { ...input, minutes: what.minutes }, now)
  const number = nextNumber(earlier)
  const id = bookingIdOf(booker.booker, number)
  const held = await holdSeat(centre, seat, { entry, booking: id }, sheets, now)
  if (!held) return null
  const draft = {
    _id: id,
    number,
    key,
    booker,
    entry,
    at: seat,
    minutes: what.minutes,
    mode: input.mode,
    items: what.items,
  }
  const booking = newBooking(
    centre,
    {
      ...draft,
      note: input.note ?? null,
      address: input.address === undefined ? null : addressSealed(id, input.address),
    },
    now,
  )
  if (await insertOnce('bookings', booking)) return ownView(booking, centre, now)
  // The same person at the same moment: one of the two has this number, the other looks again.
  await returnSeat(centre, seat, held, now)
  return null
}

function seatFor(centre: CentreDocument, sheets: SheetMap, input: Input, what: Offered, now: number) {
  const asking = { minutes: what.minutes, mode: input.mode, elder: input.elder, items: input.items, now }
  const placing = placeFor(centre, sheets, asking, input, calendar)
  if (placing === 'taken') return placing
  if ('closed' in placing) return refused({ code: 'slot.closed', kind: placing.closed })
  return { ...placing, minute: input.minute, date: input.date }
}
