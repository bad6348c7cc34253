import { hourOfDay } from '../../../language/time'

const DAY = 86_400_000
/** What a street can still keep in mind: from tomorrow to three months on. */
export const soonest = 1
export const latest = 92
const morning = 9

export const reviewChoices = [
  { days: 7, words: '一周后' },
  { days: 14, words: '两周后' },
  { days: 30, words: '一个月后' },
  { days: 60, words: '两个月后' },
  { days: 90, words: '三个月后' },
] as const

export const within = (days: number) => Math.min(latest, Math.max(soonest, days))

/** The morning of the day on which a shelved matter is looked at again, never outside what the contract takes. */
export const reviewAt = (now: number, days: number): number =>
  Math.min(now + latest * DAY, Math.max(now + soonest * DAY + 60_000, hourOfDay(now, within(days), morning)))
