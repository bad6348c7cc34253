import type { Instant, LocalDate } from '../contract'
import { nextNumber, refusalFor } from '../core/appointment/booker'
import { newBooking } from '../core/appointment/draft'
import type { BookingDocument, CentreDocument, Leaving, WaitDocument } from '../core/appointment/stored'
import { nowhere, sheetId } from '../core/appointment/stored'
import { instantOf, isQuiet, MINUTE } from '../core/appointment/times'
import { asIfFree, offerUntil, type Seating, seatFor } from '../core/appointment/waiting'
import { bookingIdOf, earlierOf, entryIdOf } from './bookings'
import { calendar } from './calendar'
import { insertOnce, list, update } from './database'
import { changeSheet, holdSeat, ownSeat, returnSeat, type SheetMap, sheetsOf } from './sheets'
import { addressOf, addressSealed } from './visit-address'

/** So many in line are looked at each time, to see whom a place suits: more wait for no day. */
const MOST_IN_LINE = 500

/** Milliseconds until somebody is looked at again who had too many bookings, or another at that time, when a place was free. */
const AGAIN = 15 * MINUTE

export const waitersFor = (centreId: string, date: LocalDate, limit = MOST_IN_LINE): Promise<WaitDocument[]> =>
  list<WaitDocument>('waits', { centreId, date, state: 'waiting' }, { order: [['at', 'asc']], limit })

/** Takes a seat that was given up out of its sheet; true where it was still there. One call. */
export const freeSeat = (centre: CentreDocument, leaving: Leaving, booking: string, now: Instant): Promise<boolean> =>
  changeSheet(
    leaving.sheetId,
    { drop: { id: leaving.entry, entry: { ...leaving, booking } } },
    { rules: centre.version, step: centre.step, now },
  )

/**
 * What somebody has just given up: free at once where nobody waits for that day, else left to the sweep, which hands it over without it
 * ever being free. Two calls.
 */
export async function letGo(centre: CentreDocument, { _id, leaving }: BookingDocument, now: Instant): Promise<void> {
  for (const left of leaving)
    if ((await waitersFor(centre._id, left.date, 1)).length === 0) await freeSeat(centre, left, _id, now)
}

/** Hands a seat that was given up to the first in line whom it suits, else frees it. False by night, while somebody waits for it. */
export async function handOver(
  centre: CentreDocument,
  leaving: Leaving,
  booking: string,
  now: Instant,
): Promise<boolean> {
  const waiters = await waitersFor(centre._id, leaving.date)
  const isLate = instantOf(leaving.date, leaving.minute) <= now
  if (waiters.length > 0 && !isLate) {
    if (isQuiet(now)) return false
    await offer(centre, leaving.date, waiters, now, { leaving, booking })
  }
  // Whoever took it in this very step has taken the entry out with it.
  await freeSeat(centre, leaving, booking, now)
  return true
}

/** Offers what is free on a day to those in line, the first first. How many were offered a seat. */
export async function offerDay(centre: CentreDocument, date: LocalDate, now: Instant): Promise<number> {
  const waiters = await waitersFor(centre._id, date)
  return waiters.length === 0 ? 0 : offer(centre, date, waiters, now, null)
}

type Given = { leaving: Leaving; booking: string } | null

async function offer(
  centre: CentreDocument,
  date: LocalDate,
  waiters: readonly WaitDocument[],
  now: Instant,
  given: Given,
): Promise<number> {
  let left = given
  let count = 0
  let sheets = await sheetsOf(centre, [date])
  for (const wait of waiters) {
    const seating = seatFor(centre, withGiven(sheets, left, centre.step), wait, now, calendar)
    const entry = entryIdOf(wait.openid, wait._id)
    if (!seating && !ownSeat(sheets, entry)) continue
    if ((await offerTo(centre, wait, seating, sheets, now, left)) === 'offered') count += 1
    sheets = await sheetsOf(centre, [date])
    if (left && !(left.leaving.entry in (sheets.get(left.leaving.sheetId)?.entries ?? {}))) left = null
  }
  return count
}

/** The sheets with the seat that is being handed over as a free one. */
function withGiven(sheets: SheetMap, given: Given, step: number) {
  const isThere = given && given.leaving.entry in (sheets.get(given.leaving.sheetId)?.entries ?? {})
  return isThere ? asIfFree(sheets, given.leaving.sheetId, given.leaving, step) : sheets
}

/** One offer: seat, booking, end of the wait, in this order, so that whoever dies in between leaves something that can be gone on with. */
async function offerTo(
  centre: CentreDocument,
  wait: WaitDocument,
  seating: Seating | null,
  sheets: SheetMap,
  now: Instant,
  given: Given,
): Promise<'offered' | 'passed'> {
  const earlier = await earlierOf(wait.openid)
  // Offered by somebody who died before he could say so.
  if (earlier.some(({ key }) => key === wait._id)) {
    await endWait(wait)
    return 'passed'
  }
  const entry = entryIdOf(wait.openid, wait._id)
  const at = ownSeat(sheets, entry) ?? (seating && { ...seating, date: wait.date })
  if (!at) return 'passed'
  const startAt = instantOf(at.date, at.minute)
  const wanted = { startAt, endAt: startAt + wait.minutes * MINUTE, called: '' }
  // Who may not have it now keeps his place in the line, and is looked at again: what is against it may be gone by then.
  if (refusalFor(earlier, wanted, centre.rules, now)) {
    await update('waits', { _id: wait._id, state: 'waiting' }, { lookAt: now + AGAIN })
    return 'passed'
  }
  const number = nextNumber(earlier)
  const id = bookingIdOf(wait.openid, number)
  const intent = { entry, booking: id, ...dropFor(centre, at, given) }
  const address = addressIn(wait)
  if (address === undefined) return 'passed'
  const held = await holdSeat(centre, at, intent, sheets, now)
  if (!held) return 'passed'
  const booking = newBooking(
    centre,
    {
      ...{ _id: id, number, key: wait._id, entry, at, minutes: wait.minutes, mode: wait.mode, items: wait.items },
      address: address === null ? null : addressSealed(id, address),
      booker: { booker: wait.openid, openid: wait.openid, called: '', by: null, household: null },
      offer: { waitId: wait._id, until: offerUntil(centre, at, now) },
    },
    now,
  )
  if (!(await insertOnce('bookings', booking))) {
    // He has booked something himself at this moment: the next look decides anew.
    await returnSeat(centre, at, held, now)
    return 'passed'
  }
  await endWait(wait)
  return 'offered'
}

/** Where the key is gone he keeps his place, and holds up nobody who stands behind him. */
function addressIn(wait: WaitDocument): string | null | undefined {
  try {
    return addressOf(wait, 'waits')
  } catch (error) {
    console.warn(JSON.stringify({ wait: wait._id, error: String(error) }))
    return undefined
  }
}

/** The seat that is being handed over, taken out in the same step where the new one lies in its sheet. */
function dropFor(centre: CentreDocument, { postNo, date }: { postNo: number; date: LocalDate }, given: Given) {
  if (!given || given.leaving.sheetId !== sheetId(centre._id, postNo, date)) return {}
  return { drop: { id: given.leaving.entry, entry: { ...given.leaving, booking: given.booking } } }
}

/** Whoever has been offered a seat, or leaves the line, waits no longer; nor is it known any more where he lives. One call. */
export const endWait = async ({ _id, openid }: Pick<WaitDocument, '_id' | 'openid'>): Promise<boolean> =>
  (await update('waits', { _id, openid, state: 'waiting' }, { state: 'ended', lookAt: null, ...nowhere })) === 1
