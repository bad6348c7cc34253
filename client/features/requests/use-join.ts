import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

/** Stands behind a neighbour's matter; without a signal, as soon as there is one. */
export const useJoin = (title: string, onPutOff: () => void) =>
  useWriting(routes.requests.join, {
    renews: ['requests', 'messages'],
    later: { title: () => title, withoutAnswer: true, onPutOff },
  })
