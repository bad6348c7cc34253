import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'

export type InboxList = 'todo' | 'area' | 'done'
const limits: Record<InboxList, number> = { todo: 50, area: 20, done: 20 }

/** What waits for my posts, is open under them, has ended under them; for one of them where it is named. */
export const useInbox = (list: InboxList, postId: string | null = null, enabled = true) =>
  usePaging(routes.requests.inbox, { list, limit: limits[list], ...(postId ? { postId } : {}) }, enabled)
