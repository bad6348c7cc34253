import type { Instant, Outcome } from '../../contract'
import { dateOf, dayNumber, dayOf, startOfDay } from '../calendar/working-time'

/** Told together: fewer could be told apart. */
const TOGETHER = 5
const MONTHS_BEFORE = 2

/** The first moment of the month two months ago, in Asia/Shanghai: it moves once a month, so that nobody falls out alone. */
export function ratedFrom(now: Instant): Instant {
  const [year = 0, month = 1] = dateOf(dayOf(now)).split('-').map(Number)
  const index = year * 12 + (month - 1) - MONTHS_BEFORE
  return startOfDay(dayNumber(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`))
}

interface Rated {
  outcome: Outcome
  stars: number
  words: string | null
  at: Instant
}

/** Figures and words of the oldest so many that five go into them; the rest wait until they are five. */
export function toldRatings(rated: readonly Rated[]) {
  const of = rated.length - (rated.length % TOGETHER)
  const told = [...rated].sort((one, other) => one.at - other.at).slice(0, of)
  if (of === 0) return { count: rated.length, figures: null, words: [] }
  const counted = (outcome: Outcome) => told.filter((one) => one.outcome === outcome).length
  const stars = Math.round((told.reduce((sum, one) => sum + one.stars, 0) / of) * 10) / 10
  return {
    count: rated.length,
    figures: { of, solved: counted('solved'), half: counted('half'), not: counted('not'), stars },
    words: told.flatMap(({ words }) => (words ? [words] : [])).sort(),
  }
}
