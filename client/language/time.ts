/** Words about instants, always as a clock on a wall in 和龙 shows them: Asia/Shanghai, which knows no summer time. */
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000

interface Wall {
  year: number
  month: number
  date: number
  weekday: number
  hour: number
  minute: number
  /** Days since the epoch, as that wall counts them. */
  day: number
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

function wallOf(instant: number): Wall {
  const shifted = new Date(instant + OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    day: Math.floor((instant + OFFSET) / DAY),
  }
}

const clock = ({ hour, minute }: Wall) => `${hour}:${String(minute).padStart(2, '0')}`
const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

function dayOf(then: Wall, today: Wall): string {
  const nearby = near[then.day - today.day]
  if (nearby) return nearby
  if (then.day > today.day && then.day - today.day < 7) return weekdays[then.weekday] ?? ''
  const date = `${then.month} 月 ${then.date} 日`
  return then.year === today.year ? date : `${then.year} 年 ${date}`
}

/** 今天 10:32, 昨天 8:41, 11 月 18 日 20:14. */
export function momentWords(at: number, now: number): string {
  const then = wallOf(at)
  return `${dayOf(then, wallOf(now))} ${clock(then)}`
}

/** 刚刚, 12 分钟前, then as `momentWords`: for what has just happened. */
export function sinceWords(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 0 || minutes >= 60) return momentWords(at, now)
  return minutes < 1 ? '刚刚' : `${minutes} 分钟前`
}

/** 12 月 4 日 周四: a day to come, as it stands in a diary. */
export function dayWords(at: number): string {
  const { month, date, weekday } = wallOf(at)
  return `${month} 月 ${date} 日 ${weekdays[weekday] ?? ''}`
}

/** 12 月 4 日, with its year where that is another: when something was entered. */
export function dateWords(at: number, now: number): string {
  const [then, today] = [wallOf(at), wallOf(now)]
  const date = `${then.month} 月 ${then.date} 日`
  return then.year === today.year ? date : `${then.year} 年 ${date}`
}

/** 12 月 4 日: a day to come, where the weekday says nothing. */
export function monthDayWords(at: number): string {
  const { month, date } = wallOf(at)
  return `${month} 月 ${date} 日`
}

/** 2025 年 3 月: when something began that lasts for years. */
export function yearMonthWords(at: number): string {
  const { year, month } = wallOf(at)
  return `${year} 年 ${month} 月`
}

/** The instant at which that wall shows the hour, so many days from now. */
export const hourOfDay = (now: number, days: number, hour: number): number =>
  (wallOf(now).day + days) * DAY + hour * 3_600_000 - OFFSET

/** Days from one moment to another as that wall counts them; negative where it lies before. */
export const daysBetween = (from: number, to: number): number => wallOf(to).day - wallOf(from).day

export const isToday = (at: number, now: number) => wallOf(at).day === wallOf(now).day

/** 上午好 and its sisters. */
export function greeting(now: number): string {
  const { hour } = wallOf(now)
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** 7:00: the hour alone. */
export const clockWords = (at: number): string => clock(wallOf(at))

/** 明天, 周六, 12 月 4 日: the day alone, as near as it is. */
export const dayOfWords = (at: number, now: number): string => dayOf(wallOf(at), wallOf(now))

/** 2028 年 11 月 20 日: a day far off. */
export function wholeDateWords(at: number): string {
  const { year, month, date } = wallOf(at)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** The instant at which that wall shows 2026-11-21 and 09:30. */
export function instantOf(day: string, time: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return Date.UTC(year, month - 1, date, hour, minute) - OFFSET
}

/** 2026-11-21 and 09:30, as a picker wants them. */
export function pickedOf(at: number): { day: string; time: string } {
  const { year, month, date, hour, minute } = wallOf(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return { day: `${year}-${two(month)}-${two(date)}`, time: `${two(hour)}:${two(minute)}` }
}
