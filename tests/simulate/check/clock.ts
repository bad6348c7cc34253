import { categories } from '../../../cloudfunctions/contract'
import { earlier, later, worked } from '../working-days'

const MINUTE = 60_000
const WORKING_DAY = 480
export const TOLERANCE = MINUTE

/** A clock as requests.md has it: it stands still while people are asked, is never reset, and tells of itself once each. */
export interface Clock {
  due: number
  /** Minutes promised; amber when a quarter is left. */
  whole: number
  /** Emergencies run by the wall. */
  wall: boolean
  amber: boolean
  climbs: number
  /** What was left when it was stopped; null while it runs. */
  left: number | null
  /** When it was last let run, or last told of itself: nothing can come of it before. */
  since: number
}

export const startClock = (from: number, whole: number, wall: boolean, now = from): Clock => ({
  ...{ due: wall ? from + whole * MINUTE : later(from, whole * MINUTE), whole, wall },
  ...{ amber: false, climbs: 0, left: null, since: now },
})

export function stop(clock: Clock, at: number): void {
  const over = at > clock.due
  clock.left = over ? -1 : clock.wall ? clock.due - at : worked(at, clock.due)
}

/** Lets it run on with what it had left; one that was over stays over. */
export function runOn(clock: Clock, at: number): void {
  if (clock.left === null) return
  if (clock.left >= 0) clock.due = clock.wall ? at + clock.left : later(at, clock.left)
  clock.left = null
  clock.since = at
}

/** When it tells of itself next: amber first, then each level a working day apart. */
export function tellsAt(clock: Clock): number {
  const { due, whole, wall, climbs } = clock
  const quarter = Math.floor(whole / 4) * MINUTE
  if (!clock.amber) return wall ? due - quarter : earlier(due, quarter)
  const days = climbs * WORKING_DAY * MINUTE
  return climbs === 0 ? due : wall ? due + days : later(due, days)
}

const row = (code: unknown) => categories.find((category) => category.code === code)

export const respondWithin = (kind: unknown, category: unknown): number =>
  kind === 'emergency' ? 120 : kind === 'grumble' ? 960 : (row(category)?.respond ?? 480)

export const resolveWithin = (kind: unknown, category: unknown): number =>
  kind === 'emergency' ? 120 : (row(category ?? 'other.else')?.resolveDays ?? 0) * WORKING_DAY
