import type { DeskTicket, DeskView, Instant } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { average, forecast } from './forecast'
import { inLine, isAside } from './lifecycle'
import { isSkilled } from './merge'
import { deskOf } from './moves'
import { numberOf } from './number'
import { type QueueDocument, ticketIdOf } from './stored'
import { centreLine } from './view'

/** The polite short form of who drew for himself; empty where it is not known. */
export type Named = (openid: string) => string | undefined

/** A number as the desk reads it. */
export function deskTicketOf(queue: QueueDocument, id: string, named: Named): DeskTicket {
  const ticket = queue.tickets[id]
  if (!ticket) throw new Error(`${queue._id}: no ${id}`)
  const called = ticket.called || (ticket.openid && named(ticket.openid)) || '居民'
  return {
    ...{ ticketId: ticketIdOf(queue._id, id), number: numberOf(queue, id), kind: ticket.kind, state: ticket.state },
    ...{ version: ticket.version, called, care: ticket.care, items: ticket.items, minutes: ticket.minutes },
    ...{ startAt: ticket.startAt, arrivedAt: ticket.arrivedAt, arrival: ticket.arrival, calls: ticket.calls },
    ...{ calledAt: ticket.calledAt, servedAt: ticket.servedAt, desk: ticket.desk, words: ticket.words },
    ...{ note: ticket.note, by: ticket.bookedBy, bookingId: ticket.bookingId, checkId: ticket.checkId },
    ...{ matterId: ticket.matterId, paper: ticket.openid === null },
  }
}

interface Looking {
  no: number | null
  openid: string
  now: Instant
  named: Named
  coming: number | null
}

/** The line as one desk sees it: whom it has, whom it may call in which order, who is set aside. */
export function deskViewOf(
  centre: CentreDocument,
  queue: QueueDocument,
  { no, openid, now, named, coming }: Looking,
): DeskView {
  const of = (id: string) => deskTicketOf(queue, id, named)
  const count = (state: string) => Object.values(queue.tickets).filter((one) => one.state === state).length
  const hand = no === null ? null : deskOf(queue, no).ticket
  const aside = queue.order
    .filter((id) => isAside(queue.tickets[id]?.state ?? 'done'))
    .sort((a, b) => (queue.tickets[b]?.stateAt ?? 0) - (queue.tickets[a]?.stateAt ?? 0))
  return {
    ...{ centre: centreLine(centre), date: queue.date, version: queue.version, no },
    desks: centre.posts.map((post) => {
      const desk = deskOf(queue, post.no)
      const sits = desk.state === 'closed' ? null : desk.by
      return {
        ...{ no: post.no, name: post.name, worker: post.worker, state: desk.state },
        sits: sits && { name: sits.name, me: sits.openid === openid, since: desk.since },
        number: desk.ticket === null ? null : numberOf(queue, desk.ticket),
      }
    }),
    hand: hand === null ? null : of(hand),
    waiting: inOrder(centre, queue, no, now).map(of),
    aside: aside.map(of),
    ...{ coming, done: count('done'), left: count('left'), average: average(queue), at: now },
  }
}

/** In the likely order of calling; those whom nobody can call now, at the end. */
function inOrder(centre: CentreDocument, queue: QueueDocument, no: number | null, now: Instant): string[] {
  const order = [...forecast(centre, queue, now).keys()]
  const rest = queue.order.filter((id) => inLine(queue.tickets[id]?.state ?? 'done') && !order.includes(id))
  const may = (id: string) => {
    const ticket = queue.tickets[id]
    return no === null || (ticket !== undefined && isSkilled(centre, no, ticket))
  }
  return [...order, ...rest].filter(may)
}
