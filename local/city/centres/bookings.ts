import { slotsOf } from '../../../cloudfunctions/core/appointment/availability'
import { newBooking } from '../../../cloudfunctions/core/appointment/draft'
import { offered } from '../../../cloudfunctions/core/appointment/offers'
import { placeFor } from '../../../cloudfunctions/core/appointment/place'
import {
  type BookingDocument,
  type CentreDocument,
  type SheetDocument,
  sheetId,
} from '../../../cloudfunctions/core/appointment/stored'
import { reminderKinds, reminderMark, tickAt } from '../../../cloudfunctions/core/appointment/tick'
import { type Calendar, dateOf, dayNumber, dayOf } from '../../../cloudfunctions/core/calendar/working-time'
import type { Random } from '../random'
import type { TicketIds } from './today'

const DAY = 86_400_000
const HOUR = 3_600_000

export interface Ids extends TicketIds {
  bookingIdOf(booker: string, number: number): string
  entryIdOf(openid: string, key: string): string
}

/** One centre's book as it is being filled: every seat through the rules that the functions go by. */
export class Book {
  readonly bookings: BookingDocument[] = []
  readonly sheets = new Map<string, SheetDocument>()
  private readonly numbers: Map<string, number>

  constructor(
    readonly centre: CentreDocument,
    private readonly setting: { now: number; calendar: Calendar; ids: Ids; numbers: Map<string, number> },
  ) {
    this.numbers = setting.numbers
  }

  /** Books this time for somebody some days before; null where it is not to be had. */
  take(
    openid: string,
    date: string,
    minute: number,
    items: string[],
    change: Partial<BookingDocument> = {},
  ): BookingDocument | null {
    const { now, calendar, ids } = this.setting
    const what = offered(this.centre, items)
    if ('code' in what) throw new Error(`${items}: ${what.code}`)
    const then = dayNumber(date) * DAY - 8 * HOUR - 2 * DAY
    const asking = { minutes: what.minutes, mode: 'desk' as const, elder: false, items, now: then }
    const placed = placeFor(this.centre, this.sheets, asking, { date, minute }, calendar)
    if (placed === 'taken' || 'closed' in placed) return null
    const number = (this.numbers.get(openid) ?? 0) + 1
    this.numbers.set(openid, number)
    const [_id, key] = [ids.bookingIdOf(openid, number), `city-${openid}-${number}`]
    const entry = ids.entryIdOf(openid, key)
    const at = { date, minute, ...placed }
    const booker = { booker: openid, openid, called: '', by: null, household: null }
    const made = Math.min(now - HOUR, then + (number % 9) * HOUR)
    const draft = {
      _id,
      number,
      key,
      booker,
      entry,
      at,
      minutes: what.minutes,
      mode: 'desk' as const,
      items: what.items,
    }
    const booking = settled({ ...newBooking(this.centre, draft, made), ...change }, now)
    this.bookings.push(booking)
    this.enter(booking)
    return booking
  }

  /** The times of a day that can still be had for so short a matter. */
  free(date: string, items: string[]): number[] {
    const then = dayNumber(date) * DAY - 8 * HOUR - 2 * DAY
    const what = offered(this.centre, items)
    const asking = {
      minutes: 'code' in what ? 30 : what.minutes,
      mode: 'desk' as const,
      elder: false,
      items,
      now: then,
    }
    return slotsOf(this.centre, dayNumber(date), this.sheets, asking, this.setting.calendar)
      .filter(({ left }) => left > 0)
      .map(({ minute }) => minute)
  }

  private enter({ _id, entry, sheetId: id, postNo, date, minute, slots, seat, createdAt }: BookingDocument): void {
    const sheet = this.sheets.get(id) ?? emptySheet(this.centre, postNo, date)
    for (let next = 0; next < slots; next++) {
      const at = String(minute + next * this.centre.step)
      sheet.taken[at] = { ...sheet.taken[at], [seat]: (sheet.taken[at]?.[seat] ?? 0) + 1 }
    }
    sheet.entries[entry] = { booking: _id, minute, slots, seat, at: createdAt, hold: 'city' }
    this.sheets.set(id, sheet)
  }
}

const emptySheet = (centre: CentreDocument, postNo: number, date: string): SheetDocument => ({
  ...{ _id: sheetId(centre._id, postNo, date), centreId: centre._id, postNo, date, day: dayNumber(date) },
  ...{ taken: {}, entries: {}, rules: centre.version, version: 1, unsettledAt: null, freedAt: null, attendedAt: null },
})

/** What has been told is told, what is over is over, and the clock stands where the sweep would have left it. */
function settled(booking: BookingDocument, now: number): BookingDocument {
  const over = booking.endAt <= now
  const state = over && booking.state === 'booked' ? 'done' : booking.state
  const after = {
    ...booking,
    ...{
      notices: {},
      noticeDueAt: null,
      state,
      open: booking.open && !over,
      updatedAt: Math.min(now, Math.max(booking.createdAt, booking.endAt)),
    },
    reminded: reminderKinds
      .map((kind) => reminderMark(kind, booking.startAt))
      .filter((_, place) => hasPassed(booking, place, now)),
  }
  return { ...after, tickAt: state === 'booked' ? tickAt(after, now) : null }
}

const hasPassed = ({ startAt }: BookingDocument, place: number, now: number) =>
  place === 0
    ? dayOf(startAt) - 1 < dayOf(now) || (dayOf(startAt) - 1 === dayOf(now) && now > startAt - 15 * HOUR)
    : startAt - HOUR <= now

/** Days around today on which the centre is open, the nearest first. */
export function workingDays(
  { now, calendar }: { now: number; calendar: Calendar },
  from: number,
  until: number,
): string[] {
  const days: string[] = []
  for (let day = dayOf(now) + from; day <= dayOf(now) + until && day <= calendar.coveredThrough; day++) {
    const weekend = (day + 3) % 7 >= 5
    if (calendar.exceptions.get(day) ?? !weekend) days.push(dateOf(day))
  }
  return days
}

/** Fills a share of the free times of each day with people of the lane, each at most twice. */
export function fill(
  book: Book,
  dates: readonly string[],
  people: readonly string[],
  share: (date: string) => number,
  random: Random,
): void {
  const times = new Map<string, number>()
  const codes = Object.keys(book.centre.offers)
  const short = codes.filter((code) => (book.centre.offers[code]?.minutes ?? 0) <= book.centre.step)
  const somebody = () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const openid = random.pick(people)
      if ((times.get(openid) ?? 0) < 2) return openid
    }
    return null
  }
  for (const date of dates)
    for (const minute of random.shuffled(book.free(date, [short[0] as string])))
      for (let seat = 0; seat < book.centre.posts.length; seat++) {
        const openid = random.chance(share(date)) ? somebody() : null
        if (openid === null) continue
        times.set(openid, (times.get(openid) ?? 0) + 1)
        // A full day is full of short matters: nothing is left between them.
        book.take(openid, date, minute, [random.pick(share(date) === 1 ? short : codes)])
      }
}

const MOST_TRIES = 20
