import type { Instant, routes, TicketView } from '../contract'
import { RATING_DAYS } from '../contract'
import { DAY } from '../core/appointment/times'
import { dateOf, dayOf } from '../core/calendar/working-time'
import { boardOf } from '../core/queue/board'
import { emptyQueue } from '../core/queue/draw'
import { isOver } from '../core/queue/lifecycle'
import { namedBy, type QueueDocument, queueId, type TicketRecord } from '../core/queue/stored'
import { recordView, ticketView } from '../core/queue/view'
import { Refused, refused } from '../kit/answer'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { paged } from '../kit/page'
import { queueSeen } from '../kit/queues'
import type { UseCase } from '../kit/serve'

type Queue = typeof routes.queue
const MOST = 20

/** One's own number. Two calls, one more where it has come to its end; none where somebody has just looked. */
export const ticket: UseCase<Queue['ticket']> = async ({ ticketId }, { openid, now }) => {
  const named = namedBy(ticketId)
  if (!named) return refused({ code: 'ticket.absent' })
  const queue = await queueSeen(named.queue, now, named.ticket)
  const living = queue?.tickets[named.ticket]
  if (queue && living?.openid === openid && !isOver(living.state)) {
    const centre = await centreOf(queue.centreId, now)
    const view = centre && ticketView(centre, queue, named.ticket, now)
    return view ?? refused({ code: 'ticket.absent' })
  }
  const record = await byId<TicketRecord>('tickets', ticketId)
  if (record?.openid === openid) return (await recorded([record], now))[0] ?? refused({ code: 'ticket.absent' })
  // Its record is on its way.
  const centre = queue && living?.openid === openid ? await centreOf(queue.centreId, now) : null
  return (centre && queue && ticketView(centre, queue, named.ticket, now)) ?? refused({ code: 'ticket.absent' })
}

async function recorded(records: readonly TicketRecord[], now: Instant): Promise<TicketView[]> {
  const views = await Promise.all(
    records.map(async (record) => {
      const centre = await centreOf(record.centreId, now)
      return centre ? [recordView(record, centre, now)] : []
    }),
  )
  return views.flat()
}

/** Today's numbers, then what may still be rated. Two calls, one for a centre not seen before. */
export const mine: UseCase<Queue['mine']> = async (_input, { openid, now }) => {
  const [queues, records] = await Promise.all([
    list<QueueDocument>('queues', { openids: openid, day: dayOf(now) }, { limit: MOST }),
    list<TicketRecord>(
      'tickets',
      { openid, endedAt: _.gt(now - RATING_DAYS * DAY) },
      { order: [['endedAt', 'desc']], limit: MOST },
    ),
  ])
  const living = await Promise.all(
    queues.map(async (queue) => {
      const centre = await centreOf(queue.centreId, now)
      const ids = queue.order.filter((id) => queue.tickets[id]?.openid === openid)
      const open = ids.filter((id) => !isOver(queue.tickets[id]?.state ?? 'done'))
      return centre ? open.flatMap((id) => ticketView(centre, queue, id, now) ?? []) : []
    }),
  )
  const there = new Set(living.flat().map(({ ticketId }) => ticketId))
  const ended = records.filter(({ _id, rating, state }) => state === 'done' && rating === null && !there.has(_id))
  return [...living.flat(), ...(await recorded(ended, now))]
}

/** One call, and one for each centre not seen before. */
export const past: UseCase<Queue['past']> = async ({ cursor, limit }, { openid, now }) => {
  const page = await paged<TicketRecord>({
    ...{ collection: 'tickets', where: { openid }, by: 'endedAt', direction: 'desc', cursor, limit },
  })
  return page instanceof Refused ? page : { items: await recorded(page.items, now), next: page.next }
}

/** The hall's display: one call for all who look within two seconds. */
export const board: UseCase<Queue['board']> = async ({ centreId }, { now }) => {
  const centre = await centreOf(centreId, now)
  if (!centre) return refused({ code: 'centre.absent' })
  const date = dateOf(dayOf(now))
  const queue = (await queueSeen(queueId(centreId, date), now)) ?? emptyQueue(centre, date, now)
  return boardOf(centre, queue, now)
}
