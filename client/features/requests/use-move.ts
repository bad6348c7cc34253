import { type AskOf, type RequestMove, type RequestView, routes } from '../../contract'
import { queries } from '../../data/client'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

/** Failures after which the sheet has lost its ground: the case is no longer where it was. */
export const gone: readonly ClientFailure['code'][] = [
  'request.moved',
  'move.illegal',
  'request.absent',
  'permission.denied',
]

/**
 * One move on a request. When somebody was faster, what is on the page is asked anew, and `onGone` hears why; it
 * hears too, without words, where there is no signal and the move was put off: the outbox has those.
 */
export function useMove<Move extends RequestMove>(move: Move, onGone: (words: FailureWords | null) => void) {
  type R = (typeof routes.requests)[Move]
  const { send, sending, failure } = useWriting<R>(routes.requests[move], {
    renews: ['requests', 'messages'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone(failureWords(problem))
    },
    later: { title: titleOf, withoutAnswer: true, onPutOff: () => onGone(null) },
  })
  return { send, sending, failure: failure && failureWords(failure) }
}

/** The matter's title, as it was read last. */
function titleOf(input: AskOf<(typeof routes.requests)[RequestMove]>): string {
  const { function: name, action } = routes.requests.detail
  const known = queries.getQueryData<{ request: RequestView }>([name, action, { requestId: input.requestId }])
  return known?.request.title ?? ''
}
