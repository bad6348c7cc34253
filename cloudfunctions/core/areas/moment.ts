import type { Instant } from '../../contract'
import { dayOf, startOfDay } from '../calendar/working-time'

const MINUTE = 60_000

/** `now` means in so long: a version must be written whole before its moment. */
export const LEAD = 5 * MINUTE
/** Nearer to its moment nothing is written any more. */
export const MARGIN = 90_000
/** Longer than a function may run: whoever wrote a portion is done or dead. */
export const LEASE = 70_000
/** Nobody has asked on for so long: it is abandoned. */
export const ABANDONED = 5 * MINUTE
const FURTHEST = 366 * 24 * 60 * MINUTE

export type Choice = Instant | 'now' | undefined

/** When a version is to be in force, or the earliest moment it could be. Where nothing is in force it may be at once. */
export function momentOf(choice: Choice, now: Instant, initial: boolean): { from: Instant } | { earliest: Instant } {
  const earliest = initial ? now : now + LEAD
  if (choice === 'now') return { from: earliest }
  const from = choice ?? startOfDay(dayOf(now) + 1)
  const late = from < earliest || from > now + FURTHEST
  // Minutes before midnight, the next one is too near.
  if (late && choice === undefined) return { from: startOfDay(dayOf(now) + 2) }
  return late ? { earliest } : { from }
}
