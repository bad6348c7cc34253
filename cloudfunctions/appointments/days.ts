import type { InputOf, Instant, routes } from '../contract'
import { type Asking, dayOfStrip, type Sheets, slotsOf } from '../core/appointment/availability'
import { isLegal } from '../core/appointment/lifecycle'
import { askedBy } from '../core/appointment/moves'
import { offered } from '../core/appointment/offers'
import type { CentreDocument } from '../core/appointment/stored'
import { cardOf } from '../core/appointment/view'
import { asIfFree } from '../core/appointment/waiting'
import { dayNumber, dayOf } from '../core/calendar/working-time'
import { Refused, refused } from '../kit/answer'
import { bookingOf } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import type { UseCase } from '../kit/serve'
import { sheetsOf, takenBetween } from '../kit/sheets'
import { doerOf } from './access'

type Appointments = typeof routes.appointments

/** The strip of days from today to the horizon. Two calls; one more where a booking is moved, two where it is a household's. */
export const days: UseCase<Appointments['days']> = async (input, { openid, now }) => {
  const question = await questionOf({ ...input, elder: false }, openid, now)
  if (question instanceof Refused) return question
  const { centre, asking, seen } = question
  const today = dayOf(now)
  const { horizonDays } = centre.rules
  const sheets = seen(await takenBetween(centre._id, today, today + horizonDays))
  const strip = Array.from({ length: horizonDays }, (_, ahead) =>
    dayOfStrip(centre, today + ahead, sheets, asking, calendar),
  )
  return { centre: cardOf(centre), minutes: asking.minutes, days: strip }
}

/** The times of one day. Two calls; one more where a booking is moved, two where it is a household's. */
export const slots: UseCase<Appointments['slots']> = async (input, { openid, now }) => {
  const question = await questionOf(input, openid, now)
  if (question instanceof Refused) return question
  const { centre, asking, seen } = question
  const sheets = seen(await sheetsOf(centre, [input.date]))
  const day = dayOfStrip(centre, dayNumber(input.date), sheets, asking, calendar)
  const isShut = ['past', 'beyond', 'closed', 'unpublished'].includes(day.kind)
  const found = isShut ? [] : slotsOf(centre, dayNumber(input.date), sheets, asking, calendar)
  return { day, minutes: asking.minutes, slots: found }
}

interface Question {
  centre: CentreDocument
  asking: Asking
  /** The sheets as whoever asks may use them. */
  seen(sheets: Sheets): Sheets
}

async function questionOf(
  { centreId, items, mode, elder, moving }: Omit<InputOf<Appointments['slots']>, 'date'>,
  openid: string,
  now: Instant,
): Promise<Question | Refused> {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  if (moving !== undefined) return questionOfMove(moving, centre, openid, now)
  const what = offered(centre, items)
  if ('code' in what) return refused(what)
  return { centre, asking: { minutes: what.minutes, mode, elder, items, now }, seen: (sheets) => sheets }
}

/** As the move itself will ask: in the booking's own words, its seats free for it. */
async function questionOfMove(
  bookingId: string,
  centre: CentreDocument,
  openid: string,
  now: Instant,
): Promise<Question | Refused> {
  const booking = await bookingOf(bookingId)
  if (!booking || booking.centreId !== centre._id || !(await doerOf(booking, openid, now)))
    return refused({ code: 'booking.absent' })
  if (!isLegal('move', booking.state)) return refused({ code: 'booking.state', state: booking.state })
  const seen = (sheets: Sheets) => asIfFree(sheets, booking.sheetId, booking, centre.step)
  return { centre, asking: { ...askedBy(booking), now }, seen }
}
