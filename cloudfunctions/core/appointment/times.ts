import type { Instant, LocalDate } from '../../contract'
import { dayNumber, dayOf, startOfDay } from '../calendar/working-time'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The instant of a minute of a day. */
export const instantOf = (date: LocalDate, minute: number): Instant => startOfDay(dayNumber(date)) + minute * MINUTE

/** Minutes since midnight in Asia/Shanghai. */
export const minuteOf = (at: Instant): number => Math.floor((at - startOfDay(dayOf(at))) / MINUTE)

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 11月24日 周二 9:30 */
export const timeWords = (date: LocalDate, minute: number): string => `${dayWords(date)} ${clock(minute)}`

/** 11月24日 周二 */
export function dayWords(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日 周${'四五六日一二三'[dayNumber(date) % 7]}`
}

/** From nine in the evening to seven in the morning nobody is rung, nor is anything asked that lapses. */
const EVENING = 21 * 60
const MORNING = 7 * 60

export const isQuiet = (at: Instant): boolean => minuteOf(at) >= EVENING || minuteOf(at) < MORNING

/** The next moment at which one may be told: now, or the morning. */
export const audibleAt = (at: Instant): Instant =>
  isQuiet(at) ? startOfDay(dayOf(at) + (minuteOf(at) >= EVENING ? 1 : 0)) + MORNING * MINUTE : at
