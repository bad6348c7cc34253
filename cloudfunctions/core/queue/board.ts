import type { Instant, QueueBoard } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { walkInTicket } from './draw'
import { forecast } from './forecast'
import { inLine } from './lifecycle'
import { deskOf } from './moves'
import { numberOf } from './number'
import type { QueueDocument } from './stored'
import { deskLine } from './view'

/** Who comes next is shown so far ahead; more would only move about. */
const MOST_NEXT = 12
const ASK_AFTER = 4000
/** What somebody without a word about it comes for, in minutes. */
const USUAL = 15

/** What hangs in the hall: numbers and desks, nothing of people. */
export function boardOf(
  centre: Pick<CentreDocument, '_id' | 'name' | 'posts'>,
  queue: QueueDocument,
  now: Instant,
): QueueBoard {
  const order = forecast(centre, queue, now)
  const number = (id: string) => numberOf(queue, id)
  const missed = queue.order.filter((id) => queue.tickets[id]?.state === 'missed')
  return {
    ...{ centreId: centre._id, name: centre.name, date: queue.date, at: now, askAfter: ASK_AFTER },
    desks: centre.posts.map(({ no, name }) => {
      const { state, ticket: id } = deskOf(queue, no)
      const ticket = id === null ? undefined : queue.tickets[id]
      return {
        ...{ no, name, state, number: id === null ? null : number(id), calledAt: ticket?.calledAt ?? null },
        doing: ticket?.state === 'serving' ? 'serving' : ticket ? 'called' : null,
      }
    }),
    calls: [...queue.calls].reverse().flatMap(({ ticket, desk, at, times }) => {
      const where = deskLine(centre, desk)
      return where ? [{ callId: `${ticket}-${at}`, number: number(ticket), desk: where, at, times }] : []
    }),
    next: [...order.keys()].slice(0, MOST_NEXT).map(number),
    waiting: Object.values(queue.tickets).filter(({ state }) => inLine(state)).length,
    missed: missed.map(number),
    minutes: wouldWait(centre, queue, now),
  }
}

/** Minutes that somebody would wait who drew a number now; null where no desk is at work. */
function wouldWait(centre: Pick<CentreDocument, 'posts'>, queue: QueueDocument, now: Instant): number | null {
  const one = walkInTicket({ openid: null, called: '', care: false, items: [], minutes: USUAL }, now)
  const with1 = { ...queue, order: [...queue.order, 'x'], tickets: { ...queue.tickets, x: one } }
  return forecast(centre, with1, now).get('x')?.minutes ?? null
}
