import type { Instant } from '../../contract'

/** Days since 1970-01-01 in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export type DayNumber = number
/** Minutes since midnight. */
type Shift = readonly [from: number, to: number]

/** Working time of a district: the shifts of a working day and the days that differ from the plain week. */
export interface Calendar {
  /** In order, not overlapping, such as 8:30–11:30 and 13:30–17:00. */
  shifts: readonly Shift[]
  /** True: worked though a weekend (调休); false: free though a weekday (holiday, own closure). */
  exceptions: ReadonlyMap<DayNumber, boolean>
  /** The last day whose holidays are published; after it the plain week is counted and results are provisional. */
  coveredThrough: DayNumber
}

const MINUTE = 60_000
const DAY = 86_400_000
const OFFSET = 8 * 60 * MINUTE

export const dayOf = (at: Instant): DayNumber => Math.floor((at + OFFSET) / DAY)
export const startOfDay = (day: DayNumber): Instant => day * DAY - OFFSET
/** `2026-10-01` → its day number. */
export const dayNumber = (date: string): DayNumber => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)
/** The other way round: day 20,727 → `2026-10-01`. */
export const dateOf = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10)

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: DayNumber) => (day + 3) % 7 >= 5

export const isWorkingDay = (calendar: Calendar, day: DayNumber): boolean =>
  calendar.exceptions.get(day) ?? !isWeekend(day)

/** Working minutes of a working day: what a promise of days is counted in. */
export const dayMinutes = ({ shifts }: Pick<Calendar, 'shifts'>): number =>
  shifts.reduce((sum, [from, to]) => sum + to - from, 0)

/** The shifts of a day as instants. */
function shiftsOf(calendar: Calendar, day: DayNumber): Array<readonly [Instant, Instant]> {
  if (!isWorkingDay(calendar, day)) return []
  const midnight = startOfDay(day)
  return calendar.shifts.map(([from, to]) => [midnight + from * MINUTE, midnight + to * MINUTE] as const)
}

/** The instant at which `minutes` (≥ 0) of working time have passed since `at`; never outside working time. */
export function addWorkingMinutes(calendar: Calendar, at: Instant, minutes: number): Instant {
  let left = minutes * MINUTE
  for (let day = dayOf(at); ; day++) {
    for (const [from, to] of shiftsOf(calendar, day)) {
      const start = Math.max(at, from)
      if (start >= to) continue
      if (left <= to - start) return start + left
      left -= to - start
    }
  }
}

/** The instant from which `minutes` (≥ 0) of working time lead to `at`: what adding takes back. Never outside working time. */
export function subtractWorkingMinutes(calendar: Calendar, at: Instant, minutes: number): Instant {
  let left = minutes * MINUTE
  for (let day = dayOf(at); ; day--) {
    for (const [from, to] of shiftsOf(calendar, day).reverse()) {
      const end = Math.min(at, to)
      if (end <= from) continue
      if (left <= end - from) return end - left
      left -= end - from
    }
  }
}

/** Whole working minutes from `from` to `to`; negative when `to` lies before. */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  return to < from
    ? -Math.floor(exactWorkingMinutes(calendar, to, from)) || 0
    : Math.floor(exactWorkingMinutes(calendar, from, to))
}

/** Working minutes from `from` to `to` (not before it) to the millisecond: adding them to `from` gives `to`, where `to` is worked. */
export function exactWorkingMinutes(calendar: Calendar, from: Instant, to: Instant): number {
  let worked = 0
  const last = dayOf(to)
  for (let day = dayOf(from); day <= last; day++) {
    for (const [start, end] of shiftsOf(calendar, day)) worked += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return worked / MINUTE
}

/** True where an instant lies past the published holidays, so that it may still move once when they are. */
export const isProvisional = (calendar: Calendar, at: Instant): boolean => dayOf(at) > calendar.coveredThrough
