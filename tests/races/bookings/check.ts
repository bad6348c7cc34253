import { openingsOf } from '../../../cloudfunctions/core/appointment/openings'
import type { BookingDocument, SheetDocument, WaitDocument } from '../../../cloudfunctions/core/appointment/stored'
import { dayNumber } from '../../../cloudfunctions/core/calendar/working-time'
import { calendar } from '../../../cloudfunctions/kit/calendar'
import type { TownCloud } from '../../support/cloud'
import { centre } from './place'

const OPEN = ['booked', 'offered', 'arrived', 'serving']
const SEATED = [...OPEN, 'done', 'missed']

/** All documents of a collection. */
export const all = <T>(town: TownCloud, collection: string): T[] =>
  town.local.engine.find({ collection, filter: { _id: { $gt: '' } } }) as unknown as T[]

/** What must hold when everything has come to rest: recounted from the documents alone, by rules of its own. */
export function faultsAtRest(town: TownCloud): string[] {
  const bookings = all<BookingDocument>(town, 'bookings')
  const sheets = all<SheetDocument>(town, 'sheets')
  return [...ofSheets(sheets, bookings), ...ofPeople(bookings), ...ofWaits(town, sheets)]
}

function ofSheets(sheets: SheetDocument[], bookings: BookingDocument[]): string[] {
  const faults: string[] = []
  const seated = new Map(bookings.filter(({ state }) => SEATED.includes(state)).map((one) => [one._id, one]))
  let entries = 0
  for (const sheet of sheets) {
    const counted = new Map<string, number>()
    for (const [id, { booking, minute, slots, seat }] of Object.entries(sheet.entries)) {
      entries += 1
      const owner = seated.get(booking)
      if (
        !owner ||
        owner.sheetId !== sheet._id ||
        owner.entry !== id ||
        owner.minute !== minute ||
        owner.slots !== slots
      )
        faults.push(`${sheet._id}: nobody stands behind ${id} (${booking})`)
      for (let next = 0; next < slots; next++) {
        const key = `${minute + next * centre.step} ${seat}`
        counted.set(key, (counted.get(key) ?? 0) + 1)
      }
    }
    for (const [minute, seats] of Object.entries(sheet.taken))
      for (const [seat, taken] of Object.entries(seats)) {
        if (taken !== (counted.get(`${minute} ${seat}`) ?? 0)) faults.push(`${sheet._id} ${minute}: counter ${taken}`)
        if (taken > centre.seats.public) faults.push(`${sheet._id} ${minute}: ${taken} in one place`)
      }
    for (const [key, count] of counted) {
      const [minute = '', seat = ''] = key.split(' ')
      if (sheet.taken[minute]?.[seat as 'p'] !== count) faults.push(`${sheet._id} ${key}: ${count} entries uncounted`)
    }
    if (sheet.unsettledAt !== null || sheet.freedAt !== null) faults.push(`${sheet._id}: not at rest`)
  }
  if (entries !== seated.size) faults.push(`${entries} entries for ${seated.size} bookings`)
  for (const { _id, leaving, noticeDueAt, notices } of bookings) {
    if (leaving.length > 0) faults.push(`${_id}: still leaving`)
    if (noticeDueAt !== null || Object.keys(notices).length > 0) faults.push(`${_id}: notices are left`)
  }
  return faults
}

function ofPeople(bookings: BookingDocument[]): string[] {
  const faults: string[] = []
  const keys = new Set<string>()
  const byBooker = new Map<string, BookingDocument[]>()
  for (const booking of bookings) {
    const key = `${booking.booker} ${booking.key}`
    if (keys.has(key)) faults.push(`${booking._id}: a second booking for one key`)
    keys.add(key)
    if (OPEN.includes(booking.state)) byBooker.set(booking.booker, [...(byBooker.get(booking.booker) ?? []), booking])
  }
  for (const [booker, open] of byBooker) {
    if (open.length > centre.rules.most) faults.push(`${booker} has ${open.length} open bookings`)
    const inTime = [...open].sort((a, b) => a.startAt - b.startAt)
    for (const [place, one] of inTime.entries()) {
      const next = inTime[place + 1]
      if (next && next.startAt < one.endAt) faults.push(`${booker} sits at two desks at once`)
    }
  }
  return faults
}

/** Nobody waits for a day on which a seat is free that he could have. */
function ofWaits(town: TownCloud, sheets: SheetDocument[]): string[] {
  const open = new Map<string, number>()
  for (const { booker, state } of all<BookingDocument>(town, 'bookings'))
    if (OPEN.includes(state)) open.set(booker, (open.get(booker) ?? 0) + 1)
  return all<WaitDocument>(town, 'waits')
    .filter(({ state, openid }) => state === 'waiting' && (open.get(openid) ?? 0) < centre.rules.most)
    .filter((wait) =>
      freeTimes(sheets, wait.date, wait.minutes > centre.step ? 2 : 1, town.local.clock.now()).some((minute) =>
        fitsHim(town, wait, minute),
      ),
    )
    .map(({ _id, date }) => `${_id} waits for ${date}, where a seat is free`)
}

const fitsHim = (town: TownCloud, { openid, minutes, date }: WaitDocument, minute: number): boolean => {
  const startAt = Date.parse(`${date}T00:00:00+08:00`) + minute * 60_000
  return !all<BookingDocument>(town, 'bookings').some(
    (one) =>
      one.booker === openid &&
      OPEN.includes(one.state) &&
      one.startAt < startAt + minutes * 60_000 &&
      startAt < one.endAt,
  )
}

/** Times at which some post has so many slots free in a row, from an hour after now. */
export function freeTimes(sheets: SheetDocument[], date: string, slots: number, now: number): number[] {
  const midnight = Date.parse(`${date}T00:00:00+08:00`)
  return centre.posts.flatMap(({ no }) => {
    const taken = sheets.find((one) => one.postNo === no && one.date === date)?.taken ?? {}
    const minutes = openingsOf(centre, no, dayNumber(date), calendar).map(({ minute }) => minute)
    const isFree = (minute: number) => minutes.includes(minute) && (taken[minute]?.p ?? 0) < centre.seats.public
    return minutes.filter(
      (minute) =>
        midnight + minute * 60_000 > now + 3_600_000 &&
        Array.from({ length: slots }, (_, next) => minute + next * centre.step).every(isFree),
    )
  })
}
