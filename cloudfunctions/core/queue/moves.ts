import { BEHIND, type Failure, type Instant, MOST_CALLS } from '../../contract'
import type { CentreDocument } from '../appointment/stored'
import { isLegal, type TicketMove, ticketMoves } from './lifecycle'
import { isSkilled, lineOf, pick } from './merge'
import { numberOf } from './number'
import type { Call, Desk, QueueDocument, Ticket, Worker } from './stored'

/** What one act changes: one number, one or two desks, a call to be shown. All of it is written in one condition, or nothing. */
export interface Change {
  ticket?: { id: string; after: Ticket }
  desks: Array<{ no: number; after: Desk }>
  call?: Call
  /** A first call: those who missed their turn come nearer by one. */
  counts?: boolean
}

export interface Act {
  no: number
  by: Worker
  now: Instant
  key: string
}

const MOST_KEYS = 12
const kept = (keys: readonly string[], key: string): string[] => [...keys, key].slice(-MOST_KEYS)

export const closedDesk: Desk = { state: 'closed', by: null, since: 0, ticket: null, keys: [], version: 0 }
export const deskOf = ({ desks }: Pick<QueueDocument, 'desks'>, no: number): Desk => desks[no] ?? closedDesk

const renewed = (desk: Desk, key: string, change: Partial<Desk>): Desk => ({
  ...desk,
  ...change,
  keys: kept(desk.keys, key),
  version: desk.version + 1,
})

const stepped = (ticket: Ticket, move: TicketMove, now: Instant, change: Partial<Ticket>): Ticket => {
  const state = ticketMoves[move].to
  // What follows from it elsewhere is looked after by the sweep where whoever did it dies before.
  return { ...ticket, state, stateAt: now, ...change, behind: true, version: ticket.version + 1 }
}

/** The desk at which somebody works, or why he cannot act there. */
function working(queue: QueueDocument, { no, by }: Act): Desk | Failure {
  const desk = deskOf(queue, no)
  if (desk.state !== 'open') return { code: 'desk.shut' }
  return desk.by?.openid === by.openid ? desk : { code: 'desk.taken', by: desk.by?.name ?? '' }
}

/** Sits down, or goes on after a pause; leaves the desk at which he sat before. */
export function opened(queue: QueueDocument, { no, by, now, key }: Act, relieve: boolean): Change | Failure {
  const desk = deskOf(queue, no)
  if (desk.state === 'open' && desk.by?.openid !== by.openid && !relieve)
    return { code: 'desk.taken', by: desk.by?.name ?? '' }
  const others = Object.entries(queue.desks).filter(
    ([other, one]) => Number(other) !== no && one.state === 'open' && one.by?.openid === by.openid,
  )
  const busy = others.find(([, { ticket }]) => ticket !== null)?.[1].ticket
  if (busy) return { code: 'desk.busy', number: numberOf(queue, busy) }
  return {
    desks: [
      { no, after: renewed(desk, key, { state: 'open', by, since: now }) },
      ...others.map(([other, one]) => ({
        no: Number(other),
        after: renewed(one, key, { state: 'closed', since: now }),
      })),
    ],
  }
}

/** Pauses, or ends the day there; not with somebody in hand. */
export function paused(queue: QueueDocument, act: Act, end: boolean): Change | Failure {
  const desk = deskOf(queue, act.no)
  if (desk.state === 'open' && desk.by?.openid !== act.by.openid) return { code: 'desk.taken', by: desk.by?.name ?? '' }
  if (desk.ticket !== null) return { code: 'desk.busy', number: numberOf(queue, desk.ticket) }
  const state = end ? 'closed' : 'paused'
  return { desks: [{ no: act.no, after: renewed(desk, act.key, { state, by: act.by, since: act.now }) }] }
}

/** Calls the next to a desk, or the one named. */
export function called(
  centre: Pick<CentreDocument, 'posts'>,
  queue: QueueDocument,
  act: Act,
  named: string | null,
): Change | Failure {
  const desk = working(queue, act)
  if ('code' in desk) return desk
  if (desk.ticket !== null) return { code: 'desk.busy', number: numberOf(queue, desk.ticket) }
  const id = named ?? pick(centre, lineOf(queue), act.no, act.now)
  const ticket = id === null ? undefined : queue.tickets[id]
  if (id === null || !ticket) return { code: named === null ? 'queue.empty' : 'ticket.absent' }
  if (!isLegal('call', ticket.state)) return { code: 'ticket.state', state: ticket.state }
  if (!isSkilled(centre, act.no, ticket)) return { code: 'ticket.unskilled' }
  const change = {
    desk: act.no,
    calls: 1,
    calledAt: act.now,
    notBefore: null,
    returned: false,
    words: null,
    by: act.by,
  }
  return {
    ticket: { id, after: stepped(ticket, 'call', act.now, change) },
    desks: [{ no: act.no, after: renewed(desk, act.key, { ticket: id }) }],
    call: { ticket: id, desk: act.no, at: act.now, times: 1 },
    counts: true,
  }
}

/** What a desk does with the number in its hand. */
export type HandMove = 'recall' | 'pass' | 'serve' | 'finish' | 'park' | 'transfer'

interface InHand {
  id: string
  move: HandMove
  /** What is missing, or why another desk. */
  words?: string | undefined
  to?: number | undefined
}

/** Recalls, passes, serves, finishes, sets aside or hands on the number in hand. */
export function handled(
  centre: Pick<CentreDocument, 'posts'>,
  queue: QueueDocument,
  act: Act,
  { id, move, words, to }: InHand,
): Change | Failure {
  const desk = working(queue, act)
  if ('code' in desk) return desk
  const ticket = queue.tickets[id]
  if (!ticket) return { code: 'ticket.absent' }
  if (desk.ticket !== id || !isLegal(move, ticket.state)) return { code: 'ticket.state', state: ticket.state }
  const { no, now, by, key } = act
  const after = (change: Partial<Ticket>) => ({ id, after: stepped(ticket, move, now, change) })
  const hold = { no, after: renewed(desk, key, {}) }
  const free = { no, after: renewed(desk, key, { ticket: null }) }
  switch (move) {
    case 'recall': {
      if (ticket.calls >= MOST_CALLS) return { code: 'ticket.calledOut', most: MOST_CALLS }
      const times = ticket.calls + 1
      return {
        // It is the same call still: his phone has rung.
        ticket: after({ calls: times, calledAt: now, stateAt: ticket.stateAt }),
        desks: [hold],
        call: { ticket: id, desk: no, at: now, times },
      }
    }
    case 'pass':
      if (ticket.calls < MOST_CALLS) return { code: 'ticket.callAgain', calls: ticket.calls, most: MOST_CALLS }
      return { ticket: after({ desk: null }), desks: [free] }
    case 'serve':
      return { ticket: after({ servedAt: now, by }), desks: [hold] }
    case 'finish':
      return { ticket: after({ servedAt: ticket.servedAt ?? now, endedAt: now, by }), desks: [free] }
    case 'park':
      return { ticket: after({ words: words ?? null }), desks: [free] }
    case 'transfer': {
      const other = to ?? no
      if (!centre.posts.some((post) => post.no === other) || other === no) return { code: 'desk.absent' }
      if (!isSkilled(centre, other, ticket)) return { code: 'ticket.unskilled' }
      const hand = { at: now, from: no, to: other, words: words ?? '', by: by.name }
      const change = { desk: other, words: words ?? null, returned: true, since: now, hands: [...ticket.hands, hand] }
      return { ticket: after(change), desks: [free] }
    }
  }
}

/** Whoever missed his call, or has his papers now, stands in line again. */
export function restored(queue: QueueDocument, id: string, now: Instant, key: string): Change | Failure {
  const ticket = queue.tickets[id]
  if (!ticket) return { code: 'ticket.absent' }
  const move = ticket.state === 'missed' ? 'rejoin' : 'back'
  if (!isLegal(move, ticket.state)) return { code: 'ticket.state', state: ticket.state }
  const change =
    move === 'rejoin'
      ? // Behind the next few, and then by when he first came.
        { notBefore: queue.called + BEHIND, desk: null }
      : { returned: true, since: now, words: null }
  return { ticket: { id, after: keyed(stepped(ticket, move, now, { calls: 0, ...change }), key) }, desks: [] }
}

/** Its holder gives up, or the day is over. */
export function ended(queue: QueueDocument, id: string, move: 'leave' | 'close', now: Instant, key: string | null) {
  const ticket = queue.tickets[id]
  if (!ticket) return { code: 'ticket.absent' } as const
  if (!isLegal(move, ticket.state)) return { code: 'ticket.state', state: ticket.state } as const
  const after = stepped(ticket, move, now, { endedAt: now })
  const held = Object.entries(queue.desks).filter(([, desk]) => desk.ticket === id)
  return {
    ticket: { id, after: key === null ? after : keyed(after, key) },
    desks: held.map(([no, desk]) => ({ no: Number(no), after: renewed(desk, `close ${id}`, { ticket: null }) })),
  } satisfies Change
}

const keyed = (ticket: Ticket, key: string): Ticket => ({ ...ticket, keys: kept(ticket.keys, key) })
