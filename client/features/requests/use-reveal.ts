import { type OutputOf, routes } from '../../contract'
import { queries } from '../../data/client'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'
import { gone } from './use-move'

type Detail = OutputOf<typeof routes.requests.detail>

/** Looks up who raised it. The look is an event: the case has a new version, which the next move must name. */
export function useReveal(requestId: string, onGone: (words: FailureWords) => void) {
  const { send, sending, failure } = useWriting(routes.requests.reveal, {
    renews: ['requests'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone(failureWords(problem))
    },
  })
  const reveal = async () => {
    const found = await send({ requestId })
    if (found) know(requestId, found.version)
    return found
  }
  return { reveal, sending, failure: failure && failureWords(failure) }
}

/** At once, for a move made before the fresh detail is there. */
function know(requestId: string, version: number) {
  const { function: name, action } = routes.requests.detail
  queries.setQueryData<Detail>([name, action, { requestId }], (detail) =>
    detail && detail.request.version < version ? { ...detail, request: { ...detail.request, version } } : detail,
  )
}
