import type { Instant, LocalDate } from '../../contract'
import { dayNumber, startOfDay } from '../calendar/working-time'
import { quietUntil } from '../notice/quiet'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The instant of a minute of a day. */
export const instantOf = (date: LocalDate, minute: number): Instant => startOfDay(dayNumber(date)) + minute * MINUTE

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 11月24日 周二 9:30 */
export const timeWords = (date: LocalDate, minute: number): string => `${dayWords(date)} ${clock(minute)}`

/** 11月24日 周二 */
export function dayWords(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日 周${'四五六日一二三'[dayNumber(date) % 7]}`
}

/** Whether nobody is rung now, nor asked anything that lapses. */
export const isQuiet = (at: Instant): boolean => quietUntil(at) !== null

/** The next moment at which one may be told: now, or the morning. */
export const audibleAt = (at: Instant): Instant => quietUntil(at) ?? at
