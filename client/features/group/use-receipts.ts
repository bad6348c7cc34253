import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

/** How far a notice has come, for an area and its parts. */
export const useReceipts = (entryId: string, areaId: string) =>
  useReading(routes.groups.receipts, { entryId, ...(areaId ? { areaId } : {}) }, { enabled: entryId !== '' })

/** A stairwell door by door: it names people, so it is not kept on the phone. */
export const useReceiptDoors = (entryId: string, unitId: string | null) =>
  useReading(
    routes.groups.doors,
    { entryId, unitId: unitId ?? '-' },
    { enabled: unitId !== null && entryId !== '', kept: false },
  )

export function useNudge() {
  const { send, sending, failure } = useWriting(routes.groups.nudge, { renews: ['groups'] })
  return { nudge: send, sending, failure: failure && failureWords(failure) }
}

export function useTell() {
  const { send, sending, failure } = useWriting(routes.groups.tell, { renews: ['groups'] })
  return { tell: send, sending, failure: failure && failureWords(failure) }
}
