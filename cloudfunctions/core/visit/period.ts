import type { Instant } from '../../contract'
import { startOfDay } from '../calendar/working-time'

const OFFSET = 8 * 3_600_000
const at = (year: number, month: number): Instant => startOfDay(Math.round(Date.UTC(year, month, 1) / 86_400_000))

/** `2026-09`: the month in Asia/Shanghai. */
export const monthOf = (instant: Instant): string => new Date(instant + OFFSET).toISOString().slice(0, 7)

/** `2026-Q3` */
export function quarterOf(instant: Instant): string {
  const date = new Date(instant + OFFSET)
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`
}

/** The month and the quarter in which something counts. */
export const periodsOf = (instant: Instant): string[] => [monthOf(instant), quarterOf(instant)]

/** From its first instant up to, not with, the first after it. */
export function spanOf(period: string): { from: Instant; before: Instant } {
  const [year = 0, part = ''] = [Number(period.slice(0, 4)), period.slice(5)]
  const [first, months] = part.startsWith('Q') ? [(Number(part.slice(1)) - 1) * 3, 3] : [Number(part) - 1, 1]
  return { from: at(year, first), before: at(year, first + months) }
}
