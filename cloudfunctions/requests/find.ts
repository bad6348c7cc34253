import type { routes } from '../contract'
import { capacityFor } from '../core/permission/may-do'
import { cardOf, type ListedRequest } from '../core/request/view'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { FIELDS } from './paging'

/** Numbers are made from ids and may meet; more than so many never do. */
const MOST = 5

/** One case by its number, wherever in the caller's care it is. Two calls. */
export const find: UseCase<typeof routes.requests.find> = async ({ code }, { openid, now }) => {
  const [caller, found] = await Promise.all([
    callerOf(openid, now),
    list<ListedRequest>('requests', { code }, { order: [['createdAt', 'desc']], limit: MOST, fields: FIELDS }),
  ])
  // Whoever may not see a case is not told that it exists.
  const item = found.find((request) => capacityFor(caller, 'detail', request) !== null)
  return { item: item ? cardOf(item, { openid, now, calendar }) : null }
}
