import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

const renewing = { renews: ['items'], renewsOn: ['item.moved' as const, 'item.absent' as const] }

/** Publishes an item; what was changed meanwhile is asked anew. */
export function usePublish() {
  const { failure, ...writing } = useWriting(routes.items.publish, renewing)
  return { ...writing, failure: failure && failureWords(failure) }
}

export function useEndItem() {
  const { failure, ...writing } = useWriting(routes.items.endItem, renewing)
  return { ...writing, failure: failure && failureWords(failure) }
}
