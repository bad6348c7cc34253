import type { Instant } from '../../contract'
import { type Calendar, startOfDay } from './working-time'

const WEEK = 7 * 86_400_000
/** Two months: time enough to find the State Council's notice, which comes in October or November. */
const DAYS_AHEAD = 61

/** Midnight after the last day whose holidays are known. */
export const coveredUntil = ({ coveredThrough }: Calendar): Instant => startOfDay(coveredThrough + 1)

/** From when on administrators are asked for the next year. */
export const asksFrom = (calendar: Calendar): Instant => startOfDay(calendar.coveredThrough + 1 - DAYS_AHEAD)

/** The how-manieth week of asking this is, from 0; null while there is nothing to ask for. */
export const weekOfAsking = (calendar: Calendar, now: Instant): number | null =>
  now < asksFrom(calendar) ? null : Math.floor((now - asksFrom(calendar)) / WEEK)
