import type { Route } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

/** Somebody was faster: what is on the page is old. */
const old: ClientFailure['code'][] = [
  'post.absent',
  'invitation.closed',
  'selection.closed',
  'selection.named',
  'nominee.absent',
]

/** One thing done about posts; what the pages show of them is asked anew. */
export function useAct<R extends Route>(route: R) {
  const { send, sending, failure } = useWriting(route, { renews: ['chain'], renewsOn: old })
  return { send, sending, failure: failure && failureWords(failure) }
}
