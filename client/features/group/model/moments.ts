import { hourOfDay } from '../../../language/time'

export interface Choice {
  name: string
  words: string
  at: number
}

/** Until when a notice stands. */
export const expiries = (now: number): Choice[] => [
  { name: 'tonight', words: '今天', at: hourOfDay(now, 1, 0) - 1_000 },
  { name: 'three', words: '三天', at: hourOfDay(now, 3, 20) },
  { name: 'week', words: '一周', at: hourOfDay(now, 7, 20) },
  { name: 'month', words: '一个月', at: hourOfDay(now, 30, 20) },
]

/** Until when a vote runs; always eight in the evening, when people are at home. */
export const closings = (now: number): Choice[] => [
  { name: 'one', words: '明天', at: hourOfDay(now, 1, 20) },
  { name: 'three', words: '三天', at: hourOfDay(now, 3, 20) },
  { name: 'week', words: '一周', at: hourOfDay(now, 7, 20) },
  { name: 'fortnight', words: '两周', at: hourOfDay(now, 14, 20) },
]

/** When people sit down together: an evening of the next days. */
export const sittings = (now: number): Choice[] => [
  { name: 'tomorrow', words: '明晚七点', at: hourOfDay(now, 1, 19) },
  { name: 'after', words: '后天晚上七点', at: hourOfDay(now, 2, 19) },
  { name: 'week', words: '一周后晚上七点', at: hourOfDay(now, 7, 19) },
]
