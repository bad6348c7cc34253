import { routes } from '../../contract'
import { useWatching } from '../../data/use-watching'

/** A hall's display is never looked away from, and its server comes back within minutes. */
const LONGEST_PAUSE = 20_000

/** What hangs in the hall. */
export const useBoard = (centreId: string) =>
  useWatching(routes.queue.board, { centreId }, { enabled: centreId !== '', longest: LONGEST_PAUSE })
