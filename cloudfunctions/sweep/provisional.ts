import type { Instant } from '../contract'
import { coveredUntil } from '../core/calendar/upkeep'
import { evolve } from '../core/request/evolve'
import { fixed } from '../core/request/fix'
import type { RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { _ } from '../kit/cloud'
import { portion } from '../kit/database'
import { seal } from '../kit/seal'
import { inBatches, type Swept } from './batches'

const BATCH = 30

/** Fixes the provisional deadlines, of cases, whistles and visits, that the published days have reached; none is found again. Nothing is read while no year is new. */
export const sweepProvisional = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    async due(now) {
      const reached = { provisionalAt: _.and([_.gt(0), _.lt(coveredUntil(calendar))]) }
      const order: Array<['provisionalAt', 'asc']> = [['provisionalAt', 'asc']]
      const { found } = await portion<RequestDocument>('requests', reached, { order, limit: BATCH })
      // Counted anew, a few at the year's end reach into the next: they wait for that.
      return found.filter((request) => fixed(request, { now, calendar }) !== null)
    },
    async take(request, now) {
      const decision = fixed(request, { now, calendar })
      if (decision) await store(request, evolve(request, decision, { now, key: null, seal, calendar }))
    },
  })
