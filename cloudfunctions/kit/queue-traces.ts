import type { Instant, OutputOf, routes } from '../contract'
import { inLine, isAside, isOver } from '../core/queue/lifecycle'
import { ended } from '../core/queue/moves'
import { numberOf } from '../core/queue/number'
import type { QueueDocument, TicketRecord } from '../core/queue/stored'
import { centreOf } from './centres'
import { _ } from './cloud'
import { list, update } from './database'
import { storeChange } from './queues'
import { carryOn } from './ticket-steps'

type Held = NonNullable<OutputOf<typeof routes.chain.export>['held']>
const MOST = 100

/** The numbers somebody drew: those of an open day, and the newest hundred of the past with what he said of them. Two calls. */
export async function numbersHeldOf(openid: string): Promise<Pick<Held, 'numbers'>> {
  const [queues, records] = await Promise.all([
    list<QueueDocument>('queues', { openids: openid }, { limit: MOST }),
    list<TicketRecord>('tickets', { openid }, { order: [['endedAt', 'desc']], limit: MOST }),
  ])
  const living = queues.flatMap((queue) =>
    queue.order.flatMap((id) => {
      const ticket = queue.tickets[id]
      if (!ticket || ticket.openid !== openid || isOver(ticket.state)) return []
      const items = ticket.items.map(({ name }) => name)
      return [{ number: numberOf(queue, id), date: queue.date, items, called: ticket.called || null, rating: null }]
    }),
  )
  const past = records.map(({ number, date, items, called, rating }) => ({
    ...{ number, date, items: items.map(({ name }) => name), called: called || null },
    rating: rating && { outcome: rating.outcome, stars: rating.stars, words: rating.words },
  }))
  return { numbers: [...living, ...past] }
}

/**
 * Takes somebody out of the lines he stands in and out of the records of his numbers, which stay as work that was done. Whoever is being
 * served is served. Three calls; six for each line.
 */
export async function eraseNumbers(openid: string, now: Instant): Promise<void> {
  for (const queue of await list<QueueDocument>('queues', { openids: openid }, { limit: MOST }))
    await leaveLine(queue, openid, now)
  await update('tickets', { openid, 'rating.at': _.gt(0) }, { 'rating.words': null })
  await update('tickets', { openid }, { openid: null, called: '' })
}

async function leaveLine(queue: QueueDocument, openid: string, now: Instant): Promise<void> {
  const centre = await centreOf(queue.centreId, now)
  let after = queue
  const own = queue.order.filter((id) => queue.tickets[id]?.openid === openid)
  for (const id of own) {
    const state = after.tickets[id]?.state
    if (!centre || !state || !(inLine(state) || isAside(state))) continue
    const change = ended(after, id, 'leave', now, null)
    const next = 'code' in change ? null : await storeChange(after, change, now)
    // Somebody called him at this moment: he is asked for again, and is served.
    if (!next) continue
    after = next
    await carryOn(centre, after, id, now)
  }
  const blank = own.map((id) => [`tickets.${id}`, { openid: null, called: '', note: null, bookedBy: null }] as const)
  await update(
    'queues',
    { _id: queue._id },
    {
      openids: _.pull(openid),
      version: _.inc(1),
      ...Object.fromEntries(
        blank.flatMap(([path, gone]) => Object.entries(gone).map(([field, value]) => [`${path}.${field}`, value])),
      ),
    },
  )
}
