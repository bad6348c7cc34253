import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

/** What is kept sealed of me: asked where it is shown, and never kept on the phone. */
export const usePrivate = () => useReading(routes.chain.private, {}, { kept: false })

export function useGivePhone() {
  const { send, sending, failure } = useWriting(routes.chain.phone, { renews: ['chain'] })
  return { send, sending, failure: failure && failureWords(failure) }
}

export function useGiveName() {
  const { send, sending, failure } = useWriting(routes.chain.name, { renews: ['chain'] })
  return { send, sending, failure: failure && failureWords(failure) }
}
