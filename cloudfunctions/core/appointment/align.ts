import type { Instant } from '../../contract'
import { type Calendar, dayNumber } from '../calendar/working-time'
import { fits, postsFor } from './availability'
import { openingsOf } from './openings'
import type { BookingDocument, CentreDocument, Entry, Seat, SheetDocument } from './stored'
import { instantOf } from './times'

type Where = Pick<Entry, 'minute' | 'slots'>

/** Whether a post is open for this run of slots under the rules as they are now. */
export function isOpen(
  centre: CentreDocument,
  postNo: number,
  { date, minute, slots, mode }: Where & Pick<BookingDocument, 'date' | 'mode'>,
  calendar: Calendar,
): boolean {
  const openings = openingsOf(centre, postNo, dayNumber(date), calendar).filter(({ session }) => fits(session, mode))
  const minutes = new Set(openings.map((opening) => opening.minute))
  for (let next = 0; next < slots; next++) if (!minutes.has(minute + next * centre.step)) return false
  return true
}

/** What the rules no longer allow and has not begun yet: its place is to be found anew. */
export const isMisplaced = (
  centre: CentreDocument,
  booking: Pick<BookingDocument, 'postNo' | 'date' | 'minute' | 'slots' | 'mode' | 'state'>,
  now: Instant,
  calendar: Calendar,
): boolean =>
  (booking.state === 'booked' || booking.state === 'offered') &&
  instantOf(booking.date, booking.minute) > now &&
  !isOpen(centre, booking.postNo, booking, calendar)

export interface Inheriting {
  postNo: number
  /** Seats to try, in this order. */
  seats: Array<{ seat: Seat; most: number }>
}

/**
 * Who takes over a booking at the same time: the post that covers, else any other that is open then and may serve it. A free seat comes
 * first; beyond that a covering post takes on as many as the other had, so that nobody is sent away for a leave.
 */
export function heirsOf(
  centre: CentreDocument,
  booking: Pick<BookingDocument, 'postNo' | 'date' | 'minute' | 'slots' | 'mode' | 'items' | 'seat'>,
  calendar: Calendar,
): Inheriting[] {
  const { public: most, held } = centre.seats
  const cover = centre.posts.find(({ no }) => no === booking.postNo)?.cover ?? null
  const codes = booking.items.map(({ code }) => code)
  const free: Inheriting['seats'] = [
    { seat: 'p', most },
    ...(booking.seat === 'h' ? [{ seat: 'h' as const, most: held }] : []),
  ]
  return postsFor(centre, codes)
    .map(({ no }) => no)
    .filter((no) => no !== booking.postNo && isOpen(centre, no, booking, calendar))
    .sort((a, b) => Number(b === cover) - Number(a === cover) || a - b)
    .map((no) => ({ postNo: no, seats: no === cover ? [...free, { seat: 'x' as const, most: most + held }] : free }))
}

/** Why a time was lost: what its owner is told, and what the colleague who takes over is told beside it. */
export function reasonFor(
  centre: CentreDocument,
  booking: Pick<BookingDocument, 'date' | 'postNo' | 'worker'>,
): { words: string; note: string } {
  const on = ({ from, to }: { from: string; to: string }) => from <= booking.date && booking.date <= to
  const closure = centre.closures.find(on)
  if (closure) return { words: closure.why, note: closure.why }
  const leave = centre.leaves.find((one) => one.postNo === booking.postNo && on(one))
  // Why a colleague is away is not for everybody.
  return leave
    ? { words: `${booking.worker}那天不在`, note: leave.note }
    : { words: '中心调整了办公时间', note: '办公时间有调整' }
}

/** Entries of a sheet by the booking that each is for. */
export const bookingsIn = ({ entries }: Pick<SheetDocument, 'entries'>): string[] => [
  ...new Set(Object.values(entries).map(({ booking }) => booking)),
]

/** Whether a booking still stands behind this entry of a sheet. */
export const standsBehind = (
  booking: Pick<BookingDocument, 'sheetId' | 'entry' | 'leaving' | 'state'> | undefined,
  sheet: string,
  entry: string,
  seated: readonly string[],
): boolean =>
  booking !== undefined &&
  ((booking.sheetId === sheet && booking.entry === entry && seated.includes(booking.state)) ||
    // Given up, and about to be handed to the next in line.
    booking.leaving.some((left) => left.sheetId === sheet && left.entry === entry))
