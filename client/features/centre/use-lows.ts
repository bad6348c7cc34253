import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

/** Low ratings of the numbers of a centre, newest first. */
export const useLowTickets = (centreId: string, enabled: boolean) =>
  usePaging(routes.queue.lows, { centreId, limit: 20 }, enabled && centreId !== '')

/** Those of its matters. */
export const useLowMatters = (centreId: string, enabled: boolean) =>
  usePaging(routes.matters.lows, { centreId, limit: 20 }, enabled && centreId !== '')

/** Says what was done about one. */
export function useAnswerLow() {
  const { send, sending, failure } = useWriting(routes.queue.answerLow, {
    renews: ['queue'],
    renewsOn: ['rating.answered', 'rating.absent'],
  })
  return { send, sending, failure: failure && failureWords(failure) }
}
