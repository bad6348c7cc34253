import { type AskOf, type OutputOf, type Route, routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

const { matters } = routes

export type DeskListName = AskOf<typeof matters.desk>['list']

/** A list of the worker's desk, due first; the first page says what waits for him. */
export const useDeskMatters = (list: DeskListName, enabled = true) =>
  usePaging(matters.desk, { list, limit: 20 }, enabled)

/** What waits for my department. */
export const useReviews = (enabled = true) => usePaging(matters.reviews, { limit: 20 }, enabled)

/** Homes that I go to, today's first. */
export const useHomeVisits = (enabled = true) =>
  useReading(matters.visits, {}, { enabled, kept: false, empty: ({ items }) => items.length === 0 })

/** To whom it can be handed over, or who can be sent to the home. */
export const useHands = (matterId: string, wanted: 'handOver' | 'visit') =>
  useReading(matters.hands, { matterId, for: wanted }, { kept: false })

/** How my own work was rated, together. */
export const useRatings = (enabled = true) => useReading(matters.ratings, {}, { enabled })

type LookRoute = 'readForm' | 'readPapers' | 'readAddress' | 'readContact'

/** A look at what is sealed: written down before it is shown, and kept nowhere on the phone. */
export function useLook<Name extends LookRoute>(name: Name) {
  type R = (typeof matters)[Name] & Route
  const { send, sending, failure } = useWriting<R>(matters[name] as R, { renews: [] })
  return {
    look: (matterId: string) => send({ matterId } as AskOf<R>) as Promise<OutputOf<(typeof matters)[Name]> | null>,
    sending,
    failure: failure && failureWords(failure),
  }
}

/** A matter opened at the desk. */
export const useOpenMatter = () => useWriting(matters.open, { renews: ['matters'] })
