/** Words about working time; how many minutes a working day has, the district's calendar says. */
const HOUR = 60

const whole = (minutes: number, unit: number) => Math.max(1, Math.round(minutes / unit))

/** As a promise or a remainder is said: 3 个工作日, 5 个工作小时, 40 分钟. From two days on in days, from an hour on in hours. */
export function workWords(minutes: number, day: number): string {
  const amount = Math.abs(minutes)
  if (amount >= 2 * day || (amount >= day && amount % day === 0)) return daysWords(whole(amount, day))
  if (amount >= HOUR) return hoursWords(amount)
  return `${Math.max(1, Math.round(amount))} 分钟`
}

export const daysWords = (days: number): string => `${days} 个工作日`
export const hoursWords = (minutes: number): string => `${whole(minutes, HOUR)} 个工作小时`

/** As a measure is said: 9 小时 40 分, 40 分钟, 2 天 3 小时. */
export function usedWords(minutes: number, day: number): string {
  const days = Math.floor(minutes / day)
  const hours = Math.floor((minutes % day) / HOUR)
  const rest = Math.round((minutes % day) % HOUR)
  if (days > 0) return hours > 0 ? `${daysWords(days)} ${hours} 小时` : daysWords(days)
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`
  return `${rest} 分钟`
}

/** Minutes by the clock on the wall, for emergencies and arrivals: 2 小时, 1 小时 35 分, 40 分钟. */
export function wallWords(minutes: number): string {
  const amount = Math.abs(Math.round(minutes))
  const hours = Math.floor(amount / HOUR)
  const rest = amount % HOUR
  if (hours === 0) return `${Math.max(1, rest)} 分钟`
  return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`
}
