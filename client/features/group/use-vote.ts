import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

/** Somebody was faster, or the time is over: what is on the page is old. */
const old = ['vote.cast', 'vote.closed', 'option.absent', 'household.absent'] as const

export function useCast() {
  const { send, sending, failure } = useWriting(routes.groups.cast, { renews: ['groups'], renewsOn: old })
  return { cast: send, sending, failure: failure && failureWords(failure) }
}

export function useCastFor() {
  const { send, sending, failure } = useWriting(routes.groups.castFor, { renews: ['groups'], renewsOn: old })
  return { castFor: send, sending, failure: failure && failureWords(failure) }
}

/** Counts the rows again, whenever it is asked for. */
export const useRecount = (entryId: string) => useReading(routes.groups.recount, { entryId }, { kept: false })

/** Which doors of a stairwell have voted. */
export const useTurnout = (entryId: string, unitId: string | null) =>
  useReading(
    routes.groups.turnout,
    { entryId, unitId: unitId ?? '-' },
    { enabled: unitId !== null && entryId !== '', kept: false },
  )

/** An area and its parts, by their names. */
export const useParts = (parentId: string | null) =>
  useReading(routes.chain.areas, parentId ? { parentId } : {}, { enabled: parentId !== null && parentId !== '' })
