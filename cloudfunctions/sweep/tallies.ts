import type { Instant } from '../contract'
import type { TallyDocument } from '../core/chain/stored'
import { retally } from '../kit/area-figures'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { inBatches, type Swept } from './batches'
import { noteChanges } from './tally-changes'

const BATCH = 200
/** District, street, lane, grid, building, unit. */
const LEVELS = 6

/** Counts again where households or cases have changed since the last sweep, and what time alone has changed, from the stairwells up. */
export async function sweepTallies(clock: () => Instant): Promise<Swept> {
  await noteChanges(clock())
  const total = { found: 0, done: 0, failed: 0 }
  for (let level = 0; level < LEVELS; level++) {
    const swept = await inBatches<Pick<TallyDocument, '_id' | 'areaPath'>>({ clock, size: BATCH, due, take })
    total.found += swept.found
    total.done += swept.done
    total.failed += swept.failed
    if (swept.found === 0) break
  }
  return total
}

/** The narrowest first: whoever is counted asks for the one above. */
const due = async (now: Instant): Promise<Array<Pick<TallyDocument, '_id' | 'areaPath'>>> => {
  const found = await list<Pick<TallyDocument, '_id' | 'areaPath'>>(
    'tallies',
    { againAt: _.and([_.gt(0), _.lte(now)]) },
    { order: [['againAt', 'asc']], limit: BATCH, fields: { areaPath: true } },
  )
  return found.sort((a, b) => b.areaPath.length - a.areaPath.length)
}

const take = ({ _id }: { _id: string }, now: Instant): Promise<void> => retally(_id, now)
