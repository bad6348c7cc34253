import { type RequestMove, routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

/** Failures after which the sheet has lost its ground: the case is no longer where it was. */
const gone: readonly ClientFailure['code'][] = ['request.moved', 'move.illegal', 'request.absent', 'permission.denied']

/** One move on a request. When somebody was faster, what is on the page is asked anew, and `onGone` hears why. */
export function useMove<Move extends RequestMove>(move: Move, onGone: (words: FailureWords) => void) {
  const { send, sending, failure } = useWriting<(typeof routes.requests)[Move]>(routes.requests[move], {
    renews: ['requests', 'messages'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone(failureWords(problem))
    },
  })
  return { send, sending, failure: failure && failureWords(failure) }
}
