import type { DayKind, LocalDate } from '../../contract'
import { type Calendar, dayNumber, dayOf } from '../calendar/working-time'
import { type Asking, closedDay, fits, postsFor, runAt, type Sheets, slotsNeeded, slotsOf } from './availability'
import { kindOfDay, openingsOf } from './openings'
import { type CentreDocument, type Seat, sheetId } from './stored'
import { instantOf, MINUTE } from './times'

export interface Wanted {
  date: LocalDate
  minute: number
  postNo?: number | undefined
}

/** A seat that is free, or why there is none. */
export type Placing = { postNo: number; seat: Seat; slots: number } | { closed: DayKind } | 'taken'

/**
 * Where somebody would sit at this time: at the post he asks for, else at the one with the fewest bookings that day. Whoever asks for a
 * time that is not offered is told what the day is.
 */
export function placeFor(
  centre: CentreDocument,
  sheets: Sheets,
  asking: Asking,
  { date, minute, postNo }: Wanted,
  calendar: Calendar,
): Placing {
  const day = dayNumber(date)
  const shut = closedDay(centre, day, dayOf(asking.now), calendar)
  if (shut) return { closed: shut }
  if (instantOf(date, minute) < asking.now + centre.rules.leadMinutes * MINUTE) return { closed: 'late' }
  const slots = slotsNeeded(centre, asking.minutes)
  const posts = postsFor(centre, asking.items).filter(({ no }) => postNo === undefined || no === postNo)
  const runs = posts.flatMap(({ no }) => {
    const openings = openingsOf(centre, no, day, calendar).filter(({ session }) => fits(session, asking.mode))
    const taken = sheets.get(sheetId(centre._id, no, date))?.taken
    const empty = runAt(centre, openings, undefined, { minute, slots, elder: asking.elder })
    const run = runAt(centre, openings, taken, { minute, slots, elder: asking.elder })
    return empty ? [{ postNo: no, run, busy: busyness(taken) }] : []
  })
  if (runs.length === 0) return { closed: closedKind(kindOfDay(centre, day, calendar)) }
  const free = runs.flatMap(({ run, ...rest }) => (run ? [{ ...rest, seat: run.seat }] : []))
  const [best] = free.sort((a, b) => a.busy - b.busy || a.postNo - b.postNo)
  return best ? { postNo: best.postNo, seat: best.seat, slots } : 'taken'
}

/** A day that is open has hours when it is not. */
const closedKind = (kind: DayKind): DayKind => (kind === 'open' || kind === 'madeUp' ? 'closed' : kind)

const busyness = (taken: Record<string, Partial<Record<Seat, number>>> | undefined): number =>
  Object.values(taken ?? {}).reduce((sum, { p = 0, h = 0, x = 0 }) => sum + p + h + x, 0)

/** The three free times nearest to one that was taken: on days as close as can be, then by the clock. */
export function nearestTo(
  centre: CentreDocument,
  sheets: Sheets,
  asking: Asking,
  { date, minute }: Wanted,
  calendar: Calendar,
): Array<{ date: LocalDate; minute: number; left: number }> {
  const wanted = dayNumber(date)
  const found: Array<{ date: LocalDate; minute: number; left: number; far: number }> = []
  for (const day of daysAround(wanted, dayOf(asking.now), centre.rules.horizonDays)) {
    if (closedDay(centre, day, dayOf(asking.now), calendar)) continue
    const near = dateAt(day)
    for (const slot of slotsOf(centre, day, sheets, asking, calendar))
      if (slot.left > 0)
        found.push({
          ...{ date: near, minute: slot.minute, left: slot.left },
          far: Math.abs(day - wanted) * 1440 + Math.abs(slot.minute - minute),
        })
    // Every further day is further away than these.
    if (found.length >= NEAREST && day !== wanted) break
  }
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ far: _far, ...slot }) => slot)
}

const NEAREST = 3
const dateAt = (day: number): LocalDate => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The wanted day, then those around it, the nearer first; none before today or past the horizon. */
function* daysAround(wanted: number, today: number, horizon: number): Generator<number> {
  for (let far = 0; far < horizon; far++)
    for (const day of far === 0 ? [wanted] : [wanted + far, wanted - far])
      if (day >= today && day < today + horizon) yield day
}
