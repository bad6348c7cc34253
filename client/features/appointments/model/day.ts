/** Days as they are called, from dates of the district's calendar (2026-11-21) and minutes since midnight. */
const DAY = 86_400_000
const HOUR = 3_600_000
const OFFSET = 8 * HOUR

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const near = ['今天', '明天', '后天'] as const

const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** The date on a wall in Asia/Shanghai at that instant. */
export const dateAt = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** So many days after a date. */
export const dayAfter = (date: string, days: number): string =>
  new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10)

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((instantOf(to) - instantOf(from)) / DAY)

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(instantOf(date)).getUTCDay() || 7
export const weekdayWords = (date: string): string => weekdays[weekdayOf(date) % 7] ?? ''

/** 21 */
export const dayNumber = (date: string): string => `${Number(date.slice(8))}`

/** 11 月 21 日 */
export const monthDay = (date: string): string => `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`

/** 今天, else 周六: as a day of the strip is called. */
export const shortDay = (date: string, now: number): string => (date === dateAt(now) ? '今天' : weekdayWords(date))

/** 今天, 明天, 后天; within a week 周六; after it 11 月 28 日 周六. */
export function dayName(date: string, now: number): string {
  const ahead = daysBetween(dateAt(now), date)
  if (ahead >= 0 && ahead < 3) return near[ahead] ?? ''
  return ahead > 0 && ahead < 7 ? weekdayWords(date) : `${monthDay(date)} ${weekdayWords(date)}`
}

/** 11 月 21 日 周六, with 今天 and 明天 before it where it is so near. */
export function fullDay(date: string, now: number): string {
  const ahead = daysBetween(dateAt(now), date)
  const called = ahead >= 0 ? near[ahead] : undefined
  return `${called ? `${called} · ` : ''}${monthDay(date)} ${weekdayWords(date)}`
}

/** 9:30 */
export const clockOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 8:30–12:00 */
export const spanWords = ([from, to]: readonly [number, number]): string => `${clockOf(from)}–${clockOf(to)}`

/** 2 小时, 30 分钟, 1 小时 30 分: as a rule says it. */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}
