import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'

/** My requests, newest first: those still open, or all. */
export const useMyRequests = (open: boolean) =>
  usePaging(routes.requests.mine, open ? { limit: 20, open } : { limit: 20 })
