import { type Instant, RATING_DAYS, type TicketView } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { DAY } from '../appointment/times'
import { type Expected, forecast } from './forecast'
import { atDesk, inLine, isAside, isLegal, isOver } from './lifecycle'
import { answerView } from './lows'
import { numberOf } from './number'
import { type QueueDocument, type Ticket, type TicketRecord, ticketIdOf } from './stored'

type Centre = Pick<CentreDocument, '_id' | 'name' | 'address' | 'phone' | 'posts'>

export const centreLine = ({ _id, name, address, phone }: Omit<Centre, 'posts'>) => ({
  ...{ centreId: _id, name, address, phone },
})

export const deskLine = ({ posts }: Pick<Centre, 'posts'>, no: number | null) =>
  no === null ? null : { no, name: posts.find((post) => post.no === no)?.name ?? `${no}号` }

const SECOND = 1000

/** When to look again: the nearer, the sooner; 0 where nothing comes of itself any more. */
function askAfter({ state }: Pick<Ticket, 'state'>, expected: Expected | undefined): number {
  if (isOver(state)) return 0
  if (atDesk(state)) return 5 * SECOND
  if (isAside(state) || !expected) return 20 * SECOND
  return (expected.ahead <= 3 ? 6 : expected.ahead <= 10 ? 12 : 30) * SECOND
}

const mayOf = ({ state }: Pick<Ticket, 'state'>): TicketView['may'] =>
  (['leave', 'rejoin', 'back'] as const).filter((act) => isLegal(act, state))

/** A number of today as its holder reads it. */
export function ticketView(centre: Centre, queue: QueueDocument, id: string, now: Instant): TicketView | null {
  const ticket = queue.tickets[id]
  if (!ticket) return null
  const expected = inLine(ticket.state) ? forecast(centre, queue, now).get(id) : undefined
  return {
    ...{ ticketId: ticketIdOf(queue._id, id), number: numberOf(queue, id), kind: ticket.kind, state: ticket.state },
    ...{ version: ticket.version, centre: centreLine(centre), date: queue.date, items: ticket.items },
    ...{ called: ticket.called || null, bookingId: ticket.bookingId, startAt: ticket.startAt },
    ...{ arrivedAt: ticket.arrivedAt, arrival: ticket.arrival },
    ...{ ahead: expected?.ahead ?? null, minutes: expected?.minutes ?? null },
    desk: isOver(ticket.state) && ticket.state !== 'done' ? null : deskLine(centre, ticket.desk),
    ...{ calls: ticket.calls, calledAt: ticket.calledAt, words: ticket.words, endedAt: ticket.endedAt },
    ...{ matterId: ticket.matterId, rating: null, may: mayOf(ticket), at: now, askAfter: askAfter(ticket, expected) },
  }
}

export const mayRate = ({ state, rating, endedAt, openid }: TicketRecord, now: Instant): boolean =>
  state === 'done' && rating === null && openid !== null && now < endedAt + RATING_DAYS * DAY

/** A number of the past, as its holder reads it. */
export function recordView(record: TicketRecord, centre: Omit<Centre, 'posts'>, now: Instant): TicketView {
  const { rating } = record
  return {
    ...{ ticketId: record._id, number: record.number, kind: record.kind, state: record.state, version: record.version },
    ...{ centre: { ...centreLine(centre), name: record.centreName }, date: record.date, items: record.items },
    ...{ called: record.called || null, bookingId: record.bookingId, startAt: record.startAt },
    ...{ arrivedAt: record.arrivedAt, arrival: record.arrival, ahead: null, minutes: null },
    desk: record.desk === null || record.deskName === null ? null : { no: record.desk, name: record.deskName },
    ...{ calls: 0, calledAt: record.calledAt, words: null, endedAt: record.endedAt, matterId: record.matterId },
    rating: rating && {
      ...{ outcome: rating.outcome, stars: rating.stars, words: rating.words, at: rating.at },
      answer: answerView(record.answer),
    },
    ...{ may: mayRate(record, now) ? ['rate'] : [], at: now, askAfter: 0 },
  }
}

/** What is kept of a number that has come to its end. */
export function recordOf(centre: Centre, queue: QueueDocument, id: string): TicketRecord | null {
  const ticket = queue.tickets[id]
  if (!ticket || !isOver(ticket.state)) return null
  const desk = ticket.state === 'done' ? ticket.desk : null
  return {
    ...{ _id: ticketIdOf(queue._id, id), openid: ticket.openid, called: ticket.called, number: numberOf(queue, id) },
    ...{ kind: ticket.kind, centreId: queue.centreId, centreName: centre.name, date: queue.date },
    ...{ areaId: queue.areaId, areaPath: queue.areaPath, items: ticket.items, bookingId: ticket.bookingId },
    ...{ startAt: ticket.startAt, arrivedAt: ticket.arrivedAt, arrival: ticket.arrival },
    ...{ state: ticket.state === 'done' ? 'done' : 'left', calledAt: ticket.calledAt, servedAt: ticket.servedAt },
    ...{ endedAt: ticket.endedAt ?? ticket.stateAt, desk, deskName: deskLine(centre, desk)?.name ?? null },
    ...{
      worker: ticket.state === 'done' ? ticket.by : null,
      matterId: ticket.matterId,
      rating: null,
      version: ticket.version,
    },
  }
}
