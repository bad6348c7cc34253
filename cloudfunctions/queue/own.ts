import type { Failure, routes, TicketView } from '../contract'
import { isOver } from '../core/queue/lifecycle'
import { type Change, ended, restored } from '../core/queue/moves'
import { namedBy, type QueueDocument } from '../core/queue/stored'
import { ticketView } from '../core/queue/view'
import { type Refused, refused } from '../kit/answer'
import { centreOf } from '../kit/centres'
import { queueOf, storeChange } from '../kit/queues'
import type { Context, UseCase } from '../kit/serve'
import { carryOn } from '../kit/ticket-steps'

type Queue = typeof routes.queue
const MOST_TRIES = 5

interface Named {
  ticketId: string
  version?: number | undefined
}

/** What its holder does with his number. The same key twice does it once. Three calls; three more where it ends. */
async function moved(
  { ticketId, version }: Named,
  decide: (queue: QueueDocument, id: string) => Change | Failure,
  { openid, key, now }: Context,
): Promise<TicketView | Refused> {
  const absent = refused({ code: 'ticket.absent' })
  const named = namedBy(ticketId)
  if (!named) return absent
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const queue = await queueOf(named.queue)
    const ticket = queue?.tickets[named.ticket]
    const centre = queue && (await centreOf(queue.centreId, now))
    if (!queue || !centre || ticket?.openid !== openid) return absent
    if (ticket.keys.includes(key)) return ticketView(centre, queue, named.ticket, now) ?? absent
    if (version !== undefined && version !== ticket.version)
      return refused({ code: 'ticket.moved', state: ticket.state, version: ticket.version })
    const change = decide(queue, named.ticket)
    if ('code' in change) return refused(change)
    const after = await storeChange(queue, change, now)
    if (!after) continue
    if (isOver(after.tickets[named.ticket]?.state ?? 'done')) await carryOn(centre, after, named.ticket, now)
    return ticketView(centre, after, named.ticket, now) ?? absent
  }
  return refused({ code: 'server.busy' })
}

const isMissed = (queue: QueueDocument, id: string) => queue.tickets[id]?.state === 'missed'
const illegal = (queue: QueueDocument, id: string): Failure => ({
  code: 'ticket.state',
  state: queue.tickets[id]?.state ?? 'left',
})

export const rejoin: UseCase<Queue['rejoin']> = (input, context) =>
  moved(
    input,
    (queue, id) => (isMissed(queue, id) ? restored(queue, id, context.now, context.key) : illegal(queue, id)),
    context,
  )

export const back: UseCase<Queue['back']> = (input, context) =>
  moved(
    input,
    (queue, id) => (isMissed(queue, id) ? illegal(queue, id) : restored(queue, id, context.now, context.key)),
    context,
  )

export const leave: UseCase<Queue['leave']> = (input, context) =>
  moved(input, (queue, id) => ended(queue, id, 'leave', context.now, context.key), context)
