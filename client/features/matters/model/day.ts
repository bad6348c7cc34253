import { dayOfWords, instantOf } from '../../../language/time'

/** 今天, 周六, 12 月 4 日: a date of the calendar (2026-12-04) as near as it is. */
export const dayOfDate = (date: string, now: number): string => dayOfWords(instantOf(date, '00:00'), now)
