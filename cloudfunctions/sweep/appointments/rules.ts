import type { Instant } from '../../contract'
import { bookingsIn, heirsOf, isMisplaced, isOpen, reasonFor, standsBehind } from '../../core/appointment/align'
import { placing } from '../../core/appointment/draft'
import { seatedStates } from '../../core/appointment/lifecycle'
import { moved, seatOf } from '../../core/appointment/moves'
import { nearestTo } from '../../core/appointment/place'
import type { BookingDocument, CentreDocument, SheetDocument } from '../../core/appointment/stored'
import { timeWords } from '../../core/appointment/times'
import { dayOf } from '../../core/calendar/working-time'
import { bookingsById, entryIdOf, isFailure, storeBooking } from '../../kit/bookings'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { byId, list, update } from '../../kit/database'
import { freeSeat } from '../../kit/offers'
import { holdSeat, returnSeat, sheetsOf, takenBetween } from '../../kit/sheets'
import { inBatches, type Swept } from '../batches'

const BATCH = 20
const SHEETS = 50
const MOST_TRIES = 5

/** Holds the sheets of centres whose rules have changed against them, day by day; a centre is done when none is behind. */
export const sweepRules = (clock: () => Instant): Promise<Swept> =>
  inBatches<CentreDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list('centres', { alignAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['alignAt', 'asc']], limit: BATCH }),
    take: alignCentre,
  })

async function alignCentre(centre: CentreDocument, now: Instant): Promise<void> {
  const behind = { centreId: centre._id, day: _.gte(dayOf(now)), rules: _.lt(centre.version) }
  const sheets = await list<SheetDocument>('sheets', behind, { order: [['day', 'asc']], limit: SHEETS })
  let left = sheets.length === SHEETS
  for (const sheet of sheets) if (!(await alignSheet(centre, sheet, now))) left = true
  if (!left) await update('centres', { _id: centre._id, version: centre.version }, { alignAt: null })
}

/** Finds a place for whom the rules have taken his, and only then says that the sheet is in line; false where it cannot be said yet. */
async function alignSheet(centre: CentreDocument, first: SheetDocument, now: Instant): Promise<boolean> {
  let sheet: SheetDocument | null = first
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (!sheet) return true
    const bookings: BookingDocument[] = await bookingsById(bookingsIn(sheet))
    const here = bookings.filter((one) => one.sheetId === sheet?._id && one.entry in sheet.entries)
    const misplaced = here.filter((one) => isMisplaced(centre, one, now, calendar))
    for (const booking of misplaced) await replace(centre, booking, now)
    if (misplaced.length === 0) {
      if (hasUnknown(centre, sheet, bookings)) return false
      const line = { rules: centre.version, version: _.inc(1) }
      if ((await update('sheets', { _id: sheet._id, version: sheet.version }, line)) === 1) return true
    }
    sheet = await byId<SheetDocument>('sheets', sheet._id)
  }
  return false
}

/** A seat taken at this moment, whose booking may still come: it is looked at again when it has. */
const hasUnknown = (centre: CentreDocument, sheet: SheetDocument, bookings: readonly BookingDocument[]): boolean =>
  Object.entries(sheet.entries).some(([id, entry]) => {
    const booking = bookings.find(({ _id }) => _id === entry.booking)
    if (standsBehind(booking, sheet._id, id, seatedStates)) return false
    const place = { date: sheet.date, minute: entry.minute, slots: entry.slots, mode: booking?.mode ?? 'desk' }
    return !isOpen(centre, sheet.postNo, place, calendar)
  })

/** To the post that covers at the same time, with a word for the colleague; else withdrawn, with the nearest times. Told once. */
async function replace(centre: CentreDocument, booking: BookingDocument, now: Instant): Promise<void> {
  if (!(await inherited(centre, booking, now))) await withdraw(centre, booking, now)
}

async function inherited(centre: CentreDocument, booking: BookingDocument, now: Instant): Promise<boolean> {
  const sheets = await sheetsOf(centre, [booking.date])
  const entry = entryIdOf(booking._id, `align-${centre.version}`)
  for (const { postNo, seats } of heirsOf(centre, booking, calendar))
    for (const { seat, most } of seats) {
      const at = { postNo, seat, date: booking.date, minute: booking.minute, slots: booking.slots }
      const held = await holdSeat(centre, at, { entry, booking: booking._id, most }, sheets, now)
      if (!held) continue
      const { words, note } = reasonFor(centre, booking)
      const said = `${words}，由${centre.posts.find(({ no }) => no === postNo)?.worker ?? ''}接待`
      const facts = {
        ...{ ...placing(centre, at, booking.minutes), entry, leaving: [...booking.leaving, seatOf(booking)] },
        changes: [...booking.changes, { at: now, words: said }].slice(-MOST_CHANGES),
      }
      const after = moved(booking, { move: 'inherit', now, words: note, facts, tell: 'inherited' })
      if (isFailure(after) || !(await storeBooking(booking, after))) await returnSeat(centre, at, held, now)
      else await freeSeat(centre, seatOf(booking), booking._id, now)
      // Whoever changed it meanwhile is looked at again.
      return true
    }
  return false
}

const MOST_CHANGES = 20

async function withdraw(centre: CentreDocument, booking: BookingDocument, now: Instant): Promise<void> {
  const today = dayOf(now)
  const taken = await takenBetween(centre._id, today, today + centre.rules.horizonDays)
  const items = booking.items.map(({ code }) => code)
  const asking = { minutes: booking.minutes, mode: booking.mode, elder: booking.seat === 'h', items, now }
  const near = nearestTo(centre, taken, asking, booking, calendar).map(({ date, minute }) => timeWords(date, minute))
  const { words } = reasonFor(centre, booking)
  const said = near.length === 0 ? words : `${words}。最近有空：${near.join('、')}`
  const changes = [...booking.changes, { at: now, words: said }].slice(-MOST_CHANGES)
  const facts = { changes, leaving: [...booking.leaving, seatOf(booking)] }
  const after = moved(booking, { move: 'withdraw', now, words: said, facts, tell: 'withdrawn' })
  if (!isFailure(after) && (await storeBooking(booking, after)))
    await freeSeat(centre, seatOf(booking), booking._id, now)
}
