import { hourOfDay } from '../../../language/time'

/** When one is back: at eight in the morning of that day. */
const morning = 8

export const absenceChoices = [
  { days: 1, words: '明天回来' },
  { days: 3, words: '三天' },
  { days: 7, words: '一周' },
  { days: 14, words: '两周' },
  { days: 30, words: '一个月' },
] as const

export const shortest = 1
export const longest = 89
const within = (days: number) => Math.min(longest, Math.max(shortest, days))

/** The morning on which everything comes back by itself. */
export const backAt = (now: number, days: number): number => hourOfDay(now, within(days), morning)
