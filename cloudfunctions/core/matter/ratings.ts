import type { Instant, Outcome, OwnRatings } from '../../contract'
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

/** The oldest so many that five go into them; the rest wait until they are five. */
export const toldOf = <R extends Pick<Rated, 'at'>>(rated: readonly R[]): R[] =>
  [...rated].sort((one, other) => one.at - other.at).slice(0, rated.length - (rated.length % TOGETHER))

/** Figures and words of those that are told. */
export function toldRatings(rated: readonly Rated[]): OwnRatings {
  const told = toldOf(rated)
  const of = told.length
  if (of === 0) return { count: rated.length, figures: null, words: [] }
  const counted = (outcome: Outcome) => told.filter((one) => one.outcome === outcome).length
  const stars = Math.round((told.reduce((sum, one) => sum + one.stars, 0) / of) * 10) / 10
  return {
    count: rated.length,
    figures: { of, solved: counted('solved'), half: counted('half'), not: counted('not'), stars },
    words: told.flatMap(({ words }) => (words ? [words] : [])).sort(),
  }
}
