import type { VisitRhythm } from '../../contract'
import type { HouseholdDocument } from '../chain/stored'

type Living = Pick<HouseholdDocument, 'people' | 'phoneless'>

/** Who lives there, by polite short forms: those confirmed, and whoever has no phone. */
export const calledIn = ({ people, phoneless }: Living): string[] => [
  ...people.flatMap(({ called, confirmed }) => (confirmed && called ? [called] : [])),
  ...(phoneless ? [phoneless.called] : []),
]

/** Households by rhythm, so that one write serves all of a kind. */
export function byRhythm<H extends { visit: { every: VisitRhythm | null } }>(
  households: readonly H[],
): Array<[VisitRhythm, H[]]> {
  const kinds = [...new Set(households.flatMap(({ visit }) => visit.every ?? []))]
  return kinds.map((every) => [every, households.filter(({ visit }) => visit.every === every)])
}
