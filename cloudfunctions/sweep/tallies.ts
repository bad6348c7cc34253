import type { Instant } from '../contract'
import type { TallyDocument } from '../core/chain/stored'
import { outdated, retally } from '../kit/area-figures'
import { _, db } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { inBatches, type Swept } from './batches'

const BATCH = 200
/** Those who wrote while the last sweep was reading may have said an earlier moment. */
const OVERLAP = 2 * 60_000
/** District, street, lane, grid, building, unit. */
const LEVELS = 6

interface Changed {
  _id: string
  areaPath: string[]
  updatedAt: Instant
}

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

/** Every area around what has changed must be counted again. Four calls, and six for each stairwell never counted. */
async function noteChanges(now: Instant): Promise<void> {
  const mark = await byId<{ at: Instant }>('sweeps', 'tallies')
  const from = (mark?.at ?? now) - OVERLAP
  const [cases, households] = await Promise.all([changedIn('requests', from), changedIn('households', from)])
  const areas = new Set([...cases.flatMap(({ areaPath }) => areaPath), ...households.flatMap(narrowest)])
  if (areas.size > 0) await recount([...areas], now)
  const full = [cases, households].filter(({ length }) => length === BATCH)
  const seen = full.length > 0 ? Math.min(...full.map((one) => one.at(-1)?.updatedAt ?? now)) : now
  // What one batch could not hold is left for the next minute; it never stands still on one moment.
  await db
    .collection('sweeps')
    .doc('tallies')
    .set({ data: { at: full.length > 0 ? Math.max(seen, from) + OVERLAP : now } })
}

const narrowest = ({ areaPath }: Changed) => areaPath.slice(-1)

const changedIn = (collection: 'requests' | 'households', from: Instant): Promise<Changed[]> =>
  list<Changed>(
    collection,
    { updatedAt: _.gt(from) },
    { order: [['updatedAt', 'asc']], limit: BATCH, fields: { areaPath: true, updatedAt: true } },
  )

async function recount(areas: string[], now: Instant): Promise<void> {
  const known = await list<{ _id: string }>('tallies', { _id: _.in(areas) }, { limit: 1000, fields: { _id: true } })
  const ids = new Set(known.map(({ _id }) => _id))
  if (ids.size > 0) await outdated([...ids], now)
  for (const areaId of areas) if (!ids.has(areaId)) await retally(areaId, now)
}
