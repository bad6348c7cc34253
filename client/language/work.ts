/** Words about working time: an hour has sixty minutes, a working day eight hours. */
const HOUR = 60
const DAY = 8 * HOUR

const whole = (minutes: number, unit: number) => Math.max(1, Math.round(minutes / unit))

/** As a promise or a remainder is said: 3 个工作日, 5 个工作小时, 40 分钟. From two days on in days, from an hour on in hours. */
export function workWords(minutes: number): string {
  const amount = Math.abs(minutes)
  if (amount >= 2 * DAY || (amount >= DAY && amount % DAY === 0)) return `${whole(amount, DAY)} 个工作日`
  if (amount >= HOUR) return `${whole(amount, HOUR)} 个工作小时`
  return `${Math.max(1, Math.round(amount))} 分钟`
}

/** As a measure is said: 9 小时 40 分, 40 分钟, 2 天 3 小时. */
export function usedWords(minutes: number): string {
  const days = Math.floor(minutes / DAY)
  const hours = Math.floor((minutes % DAY) / HOUR)
  const rest = Math.round(minutes % HOUR)
  if (days > 0) return hours > 0 ? `${days} 个工作日 ${hours} 小时` : `${days} 个工作日`
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
