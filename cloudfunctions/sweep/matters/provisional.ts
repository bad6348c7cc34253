import type { Instant } from '../../contract'
import { coveredUntil } from '../../core/calendar/upkeep'
import { fixedClocks } from '../../core/matter/clock'
import { evolveMatter } from '../../core/matter/evolve'
import type { MatterDocument } from '../../core/matter/stored'
import { calendar } from '../../kit/calendar'
import { _ } from '../../kit/cloud'
import { portion } from '../../kit/database'
import { storeMatter } from '../../kit/matters'
import { seal } from '../../kit/seal'
import { inBatches, type Swept } from '../batches'

const BATCH = 30

/** Fixes provisional deadlines, each once, when the year it falls in has been published. Nothing is read while no year is new. */
export const sweepMatterFixes = (clock: () => Instant): Promise<Swept> =>
  inBatches({
    clock,
    size: BATCH,
    async due(now) {
      const reached = { provisionalAt: _.and([_.gt(0), _.lt(coveredUntil(calendar))]) }
      const order: Array<['provisionalAt', 'asc']> = [['provisionalAt', 'asc']]
      const { found } = await portion<MatterDocument>('matters', reached, { order, limit: BATCH })
      // Counted anew, a few at the year's end reach into the next: they wait for that.
      return found.filter((matter) => fixedClocks(matter, { now, calendar }) !== null)
    },
    async take(matter, now) {
      const changes = fixedClocks(matter, { now, calendar })
      if (!changes) return
      const facts = { from: matter.provisionalAt, to: changes.clock.resolveBy }
      const decision = { changes, events: [{ kind: 'fixed', actor: { role: 'system' as const }, facts }], notices: [] }
      await storeMatter(matter, evolveMatter(matter, decision, { now, key: null, seal, calendar }))
    },
  })
