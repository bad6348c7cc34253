import { type Instant, NEAR } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { isQuiet } from '../core/appointment/times'
import { forecast } from '../core/queue/forecast'
import { closesAt } from '../core/queue/hours'
import { isOver } from '../core/queue/lifecycle'
import { ended } from '../core/queue/moves'
import { standingTiding, ticketTiding } from '../core/queue/notices'
import type { QueueDocument } from '../core/queue/stored'
import { acceptancesOf } from '../kit/acceptances'
import { calendar } from '../kit/calendar'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { queueOf, storeChange } from '../kit/queues'
import { type Tiding, tellEach } from '../kit/tell'
import { carryOn } from '../kit/ticket-steps'
import { inBatches, type Swept } from './batches'

const BATCH = 50

/**
 * Looks after the lines in which something has moved: who is near is told, what somebody who died has left undone is done, and when the
 * day is over it is closed.
 */
export const sweepQueues = (clock: () => Instant): Promise<Swept> =>
  inBatches<Pick<QueueDocument, '_id'>>({
    clock,
    size: BATCH,
    due: (now) =>
      list(
        'queues',
        { lookAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['lookAt', 'asc']], limit: BATCH, fields: { lookAt: true } },
      ),
    async take({ _id }, now) {
      const queue = await queueOf(_id)
      const centre = queue && (await centreOf(queue.centreId, now))
      if (queue && centre) await look(centre, queue, now)
      else await update('queues', { _id }, { lookAt: null })
    },
  })

async function look(centre: CentreDocument, queue: QueueDocument, now: Instant): Promise<void> {
  const closing = closesAt(centre, queue.day, calendar)
  const after = now >= closing ? await close(centre, queue, now) : queue
  if (!after) return
  const behind = after.order.filter((id) => after.tickets[id]?.behind)
  for (const id of behind) {
    await carryOn(centre, after, id, now)
    const tiding = standingTiding({ queue: after, id, centre, now })
    if (tiding && now < closing) await tellEach([tiding])
  }
  const near = now < closing && !isQuiet(now) ? await tellNear(centre, after, now) : []
  // Moved meanwhile: whoever moved it has asked for another look.
  const unmoved = { _id: after._id, version: after.version }
  // The records keep what was done; of who was there nothing stays in the line.
  if (now >= closing) return void (await update('queues', unmoved, { tickets: _.set({}), openids: [], lookAt: null }))
  await update('queues', unmoved, {
    lookAt: closing,
    ...Object.fromEntries(behind.map((id) => [`tickets.${id}.behind`, false])),
    ...Object.fromEntries(near.map((id) => [`tickets.${id}.told`, _.push(['near'])])),
  })
}

/** The call itself is what must ring: nobody's last acceptance is spent on saying that he is near. Two calls for each. */
const sparing = (tidings: readonly Tiding[]): Promise<Tiding[]> =>
  Promise.all(
    tidings.map(async (tiding) => {
      const left = tiding.push ? (await acceptancesOf(tiding.openid))[tiding.push.use] : 0
      return left > 1 ? tiding : { ...tiding, push: null }
    }),
  )

/** Who has but a few before him hears it once. */
async function tellNear(centre: CentreDocument, queue: QueueDocument, now: Instant): Promise<string[]> {
  const near = [...forecast(centre, queue, now)].filter(
    ([id, { ahead, minutes }]) => ahead <= NEAR && minutes !== null && !queue.tickets[id]?.told.includes('near'),
  )
  const tidings = near.flatMap(([id, { ahead }]) => ticketTiding('near', { queue, id, centre, ahead, now }) ?? [])
  await tellEach(await sparing(tidings))
  return near.map(([id]) => id)
}

/** The day is over: each who is still there is told, and his number ends. The queue as it is then; null where somebody moved it. */
async function close(centre: CentreDocument, queue: QueueDocument, now: Instant): Promise<QueueDocument | null> {
  let after = queue
  for (const id of queue.order) {
    const state = after.tickets[id]?.state
    if (!state || isOver(state)) continue
    // Who was called and never came knows it.
    const tiding = state === 'missed' ? null : ticketTiding('closed', { queue: after, id, centre, now })
    if (tiding) await tellEach([tiding])
    const change = ended(after, id, 'close', now, null)
    const next = 'code' in change ? null : await storeChange(after, change, now)
    if (!next) return null
    after = next
  }
  return after
}
