import type { Instant, routes } from '../contract'
import { offered } from '../core/appointment/offers'
import type { CentreDocument } from '../core/appointment/stored'
import { deskTicketOf } from '../core/queue/desk'
import { walkInTicket } from '../core/queue/draw'
import { shutNow } from '../core/queue/hours'
import { isOver } from '../core/queue/lifecycle'
import type { QueueDocument } from '../core/queue/stored'
import { ticketView } from '../core/queue/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { refusedContent } from '../kit/content'
import { ticketOfPerson } from '../kit/ids'
import { draw, MOST_TICKETS, todayOf } from '../kit/queues'
import type { UseCase } from '../kit/serve'
import { servingAt } from './access'

type Queue = typeof routes.queue
/** Whoever draws and gives up again and again takes the numbers of others. */
const MOST_A_DAY = 5

interface Asked {
  items: readonly string[]
  care: boolean
  called?: string | undefined
}

/** What somebody walks in for, as this centre offers it now; or why he cannot. */
function wanted(centre: CentreDocument, { items, care, called }: Asked, openid: string | null, now: Instant) {
  const kind = shutNow(centre, now, calendar)
  if (kind) return refused({ code: 'queue.closed', kind })
  const what = offered(centre, items)
  if ('code' in what) return refused(what)
  return walkInTicket({ openid, called: called ?? '', care, items: what.items, minutes: what.minutes }, now)
}

/** A number for who has no booking: who has one that is not served yet is shown that. Centre, queue, number, queue: five calls at most. */
export const takeNumber: UseCase<Queue['takeNumber']> = async ({ centreId, ...asked }, { openid, now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const label = await refusedContent(openid, asked.called)
  if (label !== null) return refused({ code: 'content.refused', label })
  const before = await todayOf(centre, now)
  const id = nextOf(before, openid)
  if (id === null) return refused({ code: 'queue.tooMany', most: MOST_A_DAY })
  const known = before.tickets[id]
  const ticket = known ?? wanted(centre, asked, openid, now)
  if (ticket instanceof Refused) return ticket
  const queue = known ? before : await draw(centre, id, ticket, now)
  if (queue === 'full') return refused({ code: 'queue.full', most: MOST_TICKETS })
  return ticketView(centre, queue, id, now) ?? refused({ code: 'server.busy' })
}

/** The ticket that somebody has, or the one that he would draw: two at once by one person are the same one. Null where he has drawn enough. */
function nextOf(queue: QueueDocument, openid: string): string | null {
  for (let time = 0; time < MOST_A_DAY; time++) {
    const id = ticketOfPerson(queue._id, openid, time)
    const ticket = queue.tickets[id]
    if (!ticket || !isOver(ticket.state)) return id
  }
  return null
}

/** A number on paper. Five calls at most. */
export const issue: UseCase<Queue['issue']> = async ({ centreId, ...asked }, { openid, key, now }) => {
  const serving = await servingAt(centreId, 'issue', openid, now)
  if (serving instanceof Refused) return serving
  const { centre } = serving
  const label = await refusedContent(openid, asked.called)
  if (label !== null) return refused({ code: 'content.refused', label })
  const ticket = wanted(centre, asked, null, now)
  if (ticket instanceof Refused) return ticket
  const id = ticketOfPerson(centreId, openid, key)
  const queue = await draw(centre, id, ticket, now)
  if (queue === 'full') return refused({ code: 'queue.full', most: MOST_TICKETS })
  return deskTicketOf(queue, id, () => undefined)
}
