import type { BookingRules, Instant } from '../../contract'
import type { BookingDocument } from './stored'
import { DAY, MINUTE } from './times'

/** So long after the end of his time somebody who did not check in has not come. */
export const GRACE = 30 * MINUTE

/** Longer than any function runs: a miss that was weighed without knowing of an upheld appeal is written by then, or never. */
export const WEIGHING = MINUTE

type Missed = Pick<BookingDocument, '_id' | 'startAt' | 'endAt' | 'number' | 'miss'>
type Miss = NonNullable<BookingDocument['miss']>

const inOrder = (a: Missed, b: Missed) => a.endAt - b.endAt || a.number - b.number

/**
 * What each miss of a person weighs, the oldest first: the first within the window is a warning, the one that fills the measure stops
 * booking. Those that were punished are not counted again; forgiven ones never.
 */
export function weighed<M extends Missed>(misses: readonly M[], rules: BookingRules): Array<{ one: M; miss: Miss }> {
  let counted: Instant[] = []
  const answer: Array<{ one: M; miss: Miss }> = []
  for (const one of [...misses].sort(inOrder)) {
    const { miss } = one
    if (!miss || miss.weight === 'forgiven') continue
    counted = [...counted.filter((at) => at > one.endAt - rules.windowDays * DAY), one.endAt]
    const full = counted.length >= rules.missesToBan
    if (full) counted = []
    // A ban once said keeps its end, whatever the rules are by now.
    const banUntil = full ? (miss.banUntil ?? miss.at + rules.banDays * DAY) : null
    answer.push({ one, miss: { ...miss, weight: full ? 'counted' : 'warned', banUntil } })
  }
  return answer
}
