import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'

export const useInbox = () => usePaging(routes.messages.inbox, { limit: 20 })
