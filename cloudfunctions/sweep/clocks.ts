import type { Instant } from '../contract'
import { evolve } from '../core/request/evolve'
import type { RequestDocument } from '../core/request/stored'
import { tick, tickAt } from '../core/request/tick'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { deliver } from '../kit/outbox'
import { postsAround } from '../kit/posts'
import { seal } from '../kit/seal'
import { inBatches, type Swept } from './batches'

/** Whole cases, so few at once. */
const BATCH = 30

/** Reminds, climbs, closes unrated, looks again at what was shelved: what has come due by itself, each thing once. */
export const sweepClocks = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    due: (now) =>
      list<RequestDocument>(
        'requests',
        { tickAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['tickAt', 'asc']], limit: BATCH },
      ),
    take,
  })

/** Read → decide → write if nobody was faster → tell. Another sweep beside this one, or a head who moves the case, wins or loses by its version. */
async function take(request: RequestDocument, now: Instant): Promise<void> {
  const posts = await postsAround(request.areaPath)
  const decision = tick(request, { now, calendar, posts })
  if (!decision) {
    // Noted under another calendar: it is not time yet.
    await update('requests', { _id: request._id, version: request.version }, { tickAt: tickAt(request, calendar) })
    return
  }
  const evolved = evolve(request, decision, { now, key: null, seal, calendar })
  if (await store(request, evolved)) await deliver(evolved.request, evolved.notices, now)
}
