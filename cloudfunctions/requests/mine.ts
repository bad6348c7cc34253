import type { routes } from '../contract'
import { speaksAs } from '../core/permission/may-do'
import { cardOf, type ListedRequest } from '../core/request/view'
import { Refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import type { UseCase } from '../kit/serve'
import { documentsOf } from './paging'

/** What the caller has raised, newest first. One call, one more for who speaks for others. */
export const mine: UseCase<typeof routes.requests.mine> = async ({ open, ...page }, { openid, now }) => {
  const where = { 'reporter.openid': openid, ...(open === undefined ? {} : { open }) }
  const found = await documentsOf(where, { field: 'createdAt', direction: 'desc' }, page)
  if (found instanceof Refused) return found
  const his = await spokenBy(found.items, openid, now)
  return { items: his.map((request) => cardOf(request, { openid, now, calendar })), next: found.next }
}

/** Without those of people for whom he speaks no more. One call where there are any of others. */
async function spokenBy(requests: ListedRequest[], openid: string, now: number): Promise<ListedRequest[]> {
  if (requests.every(({ reporter }) => reporter.postId === undefined)) return requests
  const caller = await callerOf(openid, now)
  return requests.filter(({ reporter }) => speaksAs(caller, reporter))
}
