import { type BookingDay, comesHome, type DayKind, type ServiceMode, type Slot } from '../../contract'
import { type Calendar, type DayNumber, dateOf, startOfDay } from '../calendar/working-time'
import { isMadeUp, kindOfDay, type Opening, openingsOf } from './openings'
import { type CentreDocument, type Seat, type SheetDocument, sheetId } from './stored'

/** What somebody asks a day for. */
export interface Asking {
  /** Minutes the items take together. */
  minutes: number
  mode: ServiceMode
  /** May sit on seats held back. */
  elder: boolean
  items: readonly string[]
  now: number
}

export type Sheets = ReadonlyMap<string, Pick<SheetDocument, 'taken'>>

const NOON = 12 * 60
const MINUTE = 60_000

export const slotsNeeded = ({ step }: Pick<CentreDocument, 'step'>, minutes: number): number =>
  Math.max(1, Math.ceil(minutes / step))

/** A round of home visits is for those who cannot come; everything else is at the desk. */
export const fits = (session: Opening['session'], mode: ServiceMode): boolean =>
  comesHome(mode) ? session === 'home' : mode === 'desk' && session !== 'home'

/** Seats left in one slot, by kind. */
const leftIn = (taken: SheetDocument['taken'] | undefined, minute: number, seat: 'p' | 'h', most: number): number =>
  Math.max(0, most - (taken?.[minute]?.[seat] ?? 0))

/** The kinds of seat this person may have, the plain one first. */
export const seatsFor = (elder: boolean): ReadonlyArray<'p' | 'h'> => (elder ? ['p', 'h'] : ['p'])

/** A run of free slots at one post from `minute` on: the seat to take, and how many such bookings still fit; null where none. */
export function runAt(
  { seats, step }: Pick<CentreDocument, 'seats' | 'step'>,
  openings: readonly Opening[],
  taken: SheetDocument['taken'] | undefined,
  { minute, slots, elder }: { minute: number; slots: number; elder: boolean },
): { seat: Seat; left: number } | null {
  const first = openings.findIndex((opening) => opening.minute === minute)
  if (first < 0) return null
  for (let next = 1; next < slots; next++) if (openings[first + next]?.minute !== minute + next * step) return null
  const free = seatsFor(elder)
    .map((seat) => ({ seat, left: leftInRun(taken, seat, seat === 'p' ? seats.public : seats.held) }))
    .filter(({ left }) => left > 0)
  const [plain] = free
  return plain ? { seat: plain.seat, left: free.reduce((sum, { left }) => sum + left, 0) } : null

  function leftInRun(sheet: SheetDocument['taken'] | undefined, seat: 'p' | 'h', most: number): number {
    let left = most
    for (let next = 0; next < slots; next++) left = Math.min(left, leftIn(sheet, minute + next * step, seat, most))
    return left
  }
}

const slotKind = ({ minute, session }: Opening): Slot['kind'] =>
  session === 'noon' || session === 'evening' ? session : minute < NOON ? 'morning' : 'afternoon'

/** Posts that may serve all of these items. */
export const postsFor = ({ posts }: Pick<CentreDocument, 'posts'>, items: readonly string[]) =>
  posts.filter(({ skills }) => skills === null || items.every((item) => skills.includes(item)))

/** The times of one day with the seats left at each, over all posts. Pure: rules, sheets, a question. */
export function slotsOf(
  centre: CentreDocument,
  day: DayNumber,
  sheets: Sheets,
  asking: Asking,
  calendar: Calendar,
): Slot[] {
  const slots = slotsNeeded(centre, asking.minutes)
  const earliest = (asking.now - startOfDay(day)) / MINUTE + centre.rules.leadMinutes
  const found = new Map<number, Slot>()
  const date = dateOf(day)
  for (const { no } of postsFor(centre, asking.items)) {
    const openings = openingsOf(centre, no, day, calendar).filter(({ session }) => fits(session, asking.mode))
    const taken = sheets.get(sheetId(centre._id, no, date))?.taken
    for (const opening of openings) {
      if (opening.minute < earliest) continue
      const run = runAt(centre, openings, taken, { minute: opening.minute, slots, elder: asking.elder })
      const slot = found.get(opening.minute) ?? { minute: opening.minute, kind: slotKind(opening), left: 0, posts: [] }
      if (run) {
        slot.left += run.left
        slot.posts.push(no)
      }
      // A time that is full is shown, one that cannot hold so long a matter before lunch is not.
      if (run || fitsEmpty(openings, opening.minute, slots, centre.step)) found.set(opening.minute, slot)
    }
  }
  return [...found.values()].sort((a, b) => a.minute - b.minute)
}

const fitsEmpty = (openings: readonly Opening[], minute: number, slots: number, step: number): boolean => {
  const first = openings.findIndex((opening) => opening.minute === minute)
  for (let next = 0; next < slots; next++) if (openings[first + next]?.minute !== minute + next * step) return false
  return true
}

/** Why a day cannot be chosen, before its seats are looked at; null where it can. */
export function closedDay(
  centre: CentreDocument,
  day: DayNumber,
  today: DayNumber,
  calendar: Calendar,
): DayKind | null {
  if (day < today) return 'past'
  if (day >= today + centre.rules.horizonDays) return 'beyond'
  const kind = kindOfDay(centre, day, calendar)
  return kind === 'unpublished' || kind === 'closed' ? kind : null
}

/** One day of the strip: what it is, what it is called, and what is left. */
export function dayOfStrip(
  centre: CentreDocument,
  day: DayNumber,
  sheets: Sheets,
  asking: Asking,
  calendar: Calendar,
): BookingDay {
  const today = Math.floor((asking.now - startOfDay(0)) / 86_400_000)
  const date = dateOf(day)
  const shut = closedDay(centre, day, today, calendar)
  const plain = kindOfDay(centre, day, calendar)
  const slots = shut ? [] : slotsOf(centre, day, sheets, asking, calendar)
  const left = slots.reduce((sum, slot) => sum + slot.left, 0)
  const why = centre.closures.find(({ from, to, span }) => span === null && from <= date && date <= to)?.why ?? null
  const kind =
    shut ?? (left > 0 ? plain : slots.length > 0 ? 'full' : plain === 'open' || plain === 'madeUp' ? 'late' : plain)
  return { date, kind, madeUp: isMadeUp(calendar, day), words: shut === 'closed' ? why : null, left }
}
