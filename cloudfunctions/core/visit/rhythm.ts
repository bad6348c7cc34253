import type { Instant, VisitRhythm } from '../../contract'
import { type DayNumber, dayOf, startOfDay } from '../calendar/working-time'

const OFFSET = 8 * 3_600_000

/** Days on which the doors of one plan may fall due for the first time: not all on the first morning. */
const SPREAD: Record<VisitRhythm, number> = { day: 1, week: 7, month: 7 }

/** The same date a month later, or the last day of that month where it has no such date. */
function monthLater(day: DayNumber): DayNumber {
  const date = new Date(startOfDay(day) + OFFSET)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000)
}

const later: Record<VisitRhythm, (day: DayNumber) => DayNumber> = {
  day: (day) => day + 1,
  week: (day) => day + 7,
  month: monthLater,
}

/**
 * The morning (0:00 in Asia/Shanghai) of the day on which a household is due: a period after the day of the last visit, whatever its
 * hour, weekends and holidays counted as any day. Null without a rhythm.
 */
export const dueAfter = (every: VisitRhythm | null, lastAt: Instant): Instant | null =>
  every && startOfDay(later[every](dayOf(lastAt)))

/** The first due day of the `place`th of `count` doors planned together and never visited: spread over the first days, beginning today. */
export const firstDue = (every: VisitRhythm, now: Instant, place: number, count: number): Instant =>
  startOfDay(dayOf(now) + Math.floor((place * SPREAD[every]) / count))

export const parts = ['overdue', 'today', 'soon'] as const
export type DuePart = (typeof parts)[number]

/** From which instant, and before which, households of this part are due. */
export function rangeOf(part: DuePart, now: Instant): { from: Instant; before: Instant } {
  const today = dayOf(now)
  const ranges = { overdue: [0, today], today: [today, today + 1], soon: [today + 1, today + 8] } as const
  const [from, before] = ranges[part]
  return { from: from === 0 ? 0 : startOfDay(from), before: startOfDay(before) }
}

interface DueDay {
  dueAt: Instant
  count: number
}

/** How many are due in each part, of households counted by the day on which they are due. */
export function countsOf(days: readonly DueDay[], now: Instant): Record<DuePart, number> {
  const countIn = (part: DuePart) => {
    const { from, before } = rangeOf(part, now)
    return days.filter(({ dueAt }) => dueAt >= from && dueAt < before).reduce((sum, { count }) => sum + count, 0)
  }
  return { overdue: countIn('overdue'), today: countIn('today'), soon: countIn('soon') }
}

/** A phone's clock may run ahead a little: that is now. */
const AHEAD = 5 * 60_000
export const MOST_LATE = 7 * 86_400_000

/** When a visit was, as the phone says it; null where that is still to come, or longer ago than a phone may lie without a signal. */
export function timeOf(at: Instant, now: Instant): Instant | null {
  if (at > now + AHEAD || at < now - MOST_LATE) return null
  return Math.min(at, now)
}

/** The furthest day that may be named for the next visit. */
const FURTHEST = 180 * 86_400_000

/** The morning of the day named for the next visit, where that is a day to come; else null, and the rhythm decides. */
export const namedNext = (nextAt: Instant | undefined, now: Instant): Instant | null =>
  nextAt !== undefined && dayOf(nextAt) > dayOf(now) && nextAt <= now + FURTHEST ? startOfDay(dayOf(nextAt)) : null
