import type { BookingRules, Instant } from '../../contract'
import type { BookingDocument } from './stored'
import { DAY, MINUTE } from './times'

/** So long after the end of his time somebody who did not check in has not come. */
export const GRACE = 30 * MINUTE

/** Longer than any function runs: a miss that was weighed without knowing of an upheld appeal is written by then, or never. */
export const WEIGHING = MINUTE

type Missed = Pick<BookingDocument, '_id' | 'startAt' | 'endAt' | 'number' | 'miss'>
type Miss = NonNullable<BookingDocument['miss']>
type Standing = Missed & { miss: Miss }

const inOrder = (a: Missed, b: Missed) => a.endAt - b.endAt || a.number - b.number
const stands = <M extends Missed>(one: M): one is M & Standing => one.miss !== null && one.miss.weight !== 'forgiven'

/** So many within so many days. */
export type Measure = Pick<BookingRules, 'missesToBan' | 'windowDays'>

/**
 * What a miss weighs at the moment it happens: the first within the window is a warning, the one that fills the measure stops booking.
 * Those that were punished are not counted again; forgiven ones never.
 */
export function weighed(fresh: Standing, others: readonly Missed[], rules: BookingRules): Miss {
  if (!fills(fresh, others, rules)) return { ...fresh.miss, weight: 'warned', banUntil: null }
  const { missesToBan, windowDays } = rules
  const banUntil = fresh.miss.at + rules.banDays * DAY
  return { ...fresh.miss, weight: 'counted', banUntil, measure: { missesToBan, windowDays } }
}

function fills(fresh: Standing, others: readonly Missed[], { missesToBan, windowDays }: Measure): boolean {
  const before = others.filter((one) => inOrder(one, fresh) < 0).filter(stands)
  const unpunished = before.sort(inOrder).slice(before.findLastIndex(({ miss }) => miss.weight === 'counted') + 1)
  const counting = unpunished.filter(({ endAt }) => endAt > fresh.endAt - windowDays * DAY)
  return counting.length + 1 >= missesToBan
}

/**
 * Bans that still run and have lost what they followed from, as warnings: each by the measure that it was said by, whatever other centres
 * or later rules hold. No other miss weighs more for it: a ban begins with a miss, and is said with it, or it does not begin.
 */
export function lifted<M extends Missed>(misses: readonly M[], now: Instant): Array<{ one: M; miss: Miss }> {
  const before: Missed[] = []
  const answer: Array<{ one: M; miss: Miss }> = []
  for (const one of misses.filter(stands).sort(inOrder)) {
    const { measure, banUntil } = one.miss
    const lost = measure && (banUntil ?? 0) > now && !fills(one, before, measure)
    const miss: Miss = lost ? { ...one.miss, weight: 'warned', banUntil: null } : one.miss
    before.push({ ...one, miss })
    if (lost) answer.push({ one, miss })
  }
  return answer
}
