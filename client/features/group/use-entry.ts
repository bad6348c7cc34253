import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

/** The whole of what was put up, with what I may do about it. */
export const useEntry = (entryId: string) => useReading(routes.groups.detail, { entryId }, { enabled: entryId !== '' })

/** My household has it before its eyes. */
export const useReadReceipt = () => useWriting(routes.groups.read, { renews: ['groups'] })

type Act =
  | 'withdraw'
  | 'close'
  | 'end'
  | 'conclude'
  | 'position'
  | 'link'
  | 'report'
  | 'hide'
  | 'restore'
  | 'object'
  | 'rule'
const old = ['entry.ended', 'vote.closed', 'sight.illegal', 'position.taken', 'comment.absent'] as const

/** One act on what was put up: afterwards everything of the group is fresh. */
export function useEntryAct<Name extends Act>(name: Name) {
  const { send, sending, failure, clear } = useWriting(routes.groups[name], { renews: ['groups'], renewsOn: old })
  return { send, sending, failure: failure && failureWords(failure), clear }
}
