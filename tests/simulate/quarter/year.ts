import { midnight } from './place'

/** The autumn of 2026 as the State Council gave it out, written down by hand: nothing here asks the code that is tested. */
const free = ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const worked = ['2026-09-20', '2026-10-10']

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(midnight(date) + 12 * 3_600_000).getUTCDay() || 7

export const isWorked = (date: string): boolean =>
  worked.includes(date) || (weekdayOf(date) <= 5 && !free.includes(date))
