import type { Instant } from '../../contract'
import type { EntryDocument } from '../../core/group/stored'
import { _ } from '../../kit/cloud'
import { list } from '../../kit/database'
import { isRinging, leased, tellAll } from '../../kit/group/fanout'
import { inBatches, type Swept } from '../batches'

const BATCH = 5
/** Of one tick, in milliseconds: two that ring at once both go on. */
const FOR_EACH = 12_000

/** Goes on telling, portion by portion, where a telling was begun and not finished; whoever holds the lease of one is left alone. */
export const sweepFanout = (clock: () => Instant): Promise<Swept> =>
  inBatches<EntryDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list('entries', { fanoutDueAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['fanoutDueAt', 'asc']], limit: BATCH }),
    async take(entry, now) {
      const mine = isRinging(entry) ? await leased(entry, now) : null
      if (mine) await tellAll(mine, clock, FOR_EACH)
    },
  })
