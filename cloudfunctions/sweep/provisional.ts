import type { Instant } from '../contract'
import { coveredUntil } from '../core/calendar/upkeep'
import { evolve } from '../core/request/evolve'
import { fixed } from '../core/request/fix'
import type { RequestDocument } from '../core/request/stored'
import { calendar } from '../kit/calendar'
import { store } from '../kit/cases'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { seal } from '../kit/seal'
import { inBatches, type Swept } from './batches'

const BATCH = 30

/**
 * Fixes the provisional deadlines of a collection that the published days have reached, each once: `newly` answers what changes in one
 * of its documents, null where nothing does. Nothing is read while no year is new.
 */
export const fixing =
  <Held extends { _id: string }, Changes>(
    collection: string,
    newly: (held: Held, now: Instant) => Changes | null,
    write: (held: Held, changes: Changes, now: Instant) => Promise<unknown>,
  ) =>
  (clock: () => Instant): Promise<Swept> =>
    inBatches({
      clock,
      size: BATCH,
      async due(now) {
        const reached = { provisionalAt: _.and([_.gt(0), _.lt(coveredUntil(calendar))]) }
        const found = await list<Held>(collection, reached, { order: [['provisionalAt', 'asc']], limit: BATCH })
        // Counted anew, a few at the year's end reach into the next: they wait for that.
        return found.filter((held) => newly(held, now) !== null)
      },
      async take(held, now) {
        const changes = newly(held, now)
        if (changes !== null) await write(held, changes, now)
      },
    })

/** Deadlines of cases, whistles and visits. */
export const sweepProvisional = fixing<RequestDocument, NonNullable<ReturnType<typeof fixed>>>(
  'requests',
  (request, now) => fixed(request, { now, calendar }),
  (request, decision, now) => store(request, evolve(request, decision, { now, key: null, seal, calendar })),
)
