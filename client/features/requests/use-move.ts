import { type RequestMove, routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

/** One move on a request. When somebody was faster, what is on the page is asked anew. */
export const useMove = <Move extends RequestMove>(move: Move) =>
  useWriting<(typeof routes.requests)[Move]>(routes.requests[move], {
    renews: ['requests', 'messages'],
    renewsOn: ['request.moved', 'move.illegal', 'request.absent', 'permission.denied'],
  })
