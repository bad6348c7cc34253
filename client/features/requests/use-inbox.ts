import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'

export type InboxList = 'todo' | 'area' | 'done'
const limits: Record<InboxList, number> = { todo: 50, area: 20, done: 20 }

/** What a post sees: waiting for me, open under me, ended under me. */
export const useInbox = (list: InboxList, enabled = true) =>
  usePaging(routes.requests.inbox, { list, limit: limits[list] }, enabled)
