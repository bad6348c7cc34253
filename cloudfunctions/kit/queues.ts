import type { Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { emptyQueue } from '../core/queue/draw'
import type { Change } from '../core/queue/moves'
import { type QueueDocument, queueId, type Ticket } from '../core/queue/stored'
import { _ } from './cloud'
import { byId, insertOnce, update } from './database'

/** More than any centre serves on a day; what is beyond has no number today. */
export const MOST_TICKETS = 600
/** Calls kept for the display. */
const MOST_SHOWN = 8
const SEEN = 2000

/** Today's queue of a centre as it is stored, or as it will begin. One call. */
export async function todayOf(centre: CentreDocument, now: Instant): Promise<QueueDocument> {
  const date = dateOf(dayOf(now))
  return (await queueOf(queueId(centre._id, date))) ?? emptyQueue(centre, date, now)
}

export const queueOf = (id: string): Promise<QueueDocument | null> => byId<QueueDocument>('queues', id)

const seen = new Map<string, { queue: QueueDocument | null; at: Instant }>()

/**
 * A queue for who only looks, kept by the instance for two seconds: a hall full of phones asks once. What is kept is no answer about a
 * `ticket` that is not in it: that was drawn since. One call, or none.
 */
export async function queueSeen(id: string, now: Instant, ticket?: string): Promise<QueueDocument | null> {
  const kept = seen.get(id)
  const isThere = !ticket || (kept?.queue && ticket in kept.queue.tickets)
  if (kept && isThere && Math.abs(now - kept.at) < SEEN) return kept.queue
  const queue = await queueOf(id)
  if (seen.size > 200) seen.clear()
  seen.set(id, { queue, at: now })
  return queue
}

/**
 * Draws a number: its place in `order`, to which it is added under the condition that it is not there. The same ticket twice has one
 * number; `full` where the day has no more. Two calls; one more for the first of a day.
 */
export async function draw(
  centre: CentreDocument,
  id: string,
  ticket: Ticket,
  now: Instant,
): Promise<QueueDocument | 'full'> {
  const begun = emptyQueue(centre, dateOf(dayOf(now)), now)
  for (;;) {
    const where = { _id: begun._id, [`tickets.${id}`]: _.exists(false), [`order.${MOST_TICKETS - 1}`]: _.exists(false) }
    const added = await update('queues', where, {
      ...{ order: _.push([id]), [`tickets.${id}`]: _.set(ticket), version: _.inc(1), lookAt: now, updatedAt: now },
      ...(ticket.openid ? { openids: _.addToSet(ticket.openid) } : {}),
    })
    const queue = await queueOf(begun._id)
    if (queue) {
      if (id in queue.tickets) return queue
      if (added === 0 && queue.order.length >= MOST_TICKETS) return 'full'
      continue
    }
    const openids = ticket.openid ? [ticket.openid] : []
    const first = { ...begun, order: [id], tickets: { [id]: ticket }, openids }
    if (await insertOnce('queues', first)) return first
  }
}

/** Writes what one act changes, if nobody has changed that number or that desk since; else nothing. One call. */
export async function storeChange(queue: QueueDocument, change: Change, now: Instant): Promise<QueueDocument | null> {
  const where: Record<string, unknown> = { _id: queue._id }
  const data: Record<string, unknown> = { version: _.inc(1), lookAt: now, updatedAt: now }
  const after = { ...queue, tickets: { ...queue.tickets }, desks: { ...queue.desks }, version: queue.version + 1 }
  if (change.ticket) {
    const { id, after: ticket } = change.ticket
    where[`tickets.${id}.version`] = queue.tickets[id]?.version
    data[`tickets.${id}`] = _.set(ticket)
    after.tickets[id] = ticket
  }
  for (const { no, after: desk } of change.desks) {
    const known = queue.desks[no]
    where[`desks.${no}.version`] = known ? known.version : _.exists(false)
    data[`desks.${no}`] = _.set(desk)
    after.desks[no] = desk
  }
  if (change.call) {
    data.calls = _.push({ each: [change.call], slice: -MOST_SHOWN })
    after.calls = [...queue.calls, change.call].slice(-MOST_SHOWN)
  }
  if (change.counts) {
    data.called = _.inc(1)
    after.called = queue.called + 1
  }
  return (await update('queues', where, data)) === 1 ? after : null
}

/** A day's queue is begun by whoever is there first, also by a desk. One call. */
export const beginQueue = (queue: QueueDocument): Promise<boolean> => insertOnce('queues', queue)
