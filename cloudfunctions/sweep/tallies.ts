import type { Instant } from '../contract'
import type { TallyDocument } from '../core/chain/stored'
import { outdated, retally } from '../kit/area-figures'
import { _, db } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { inBatches, type Swept } from './batches'

const BATCH = 200
/** Rows of one answer that name little more than where they lie. */
const PAGE = 400
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

/** Every area around what has changed must be counted again. Four calls, one for each further page, and six for each stairwell never counted. */
async function noteChanges(now: Instant): Promise<void> {
  const mark = await byId<{ at: Instant }>('sweeps', 'tallies')
  const from = (mark?.at ?? now) - OVERLAP
  const [cases, households] = await Promise.all([changedIn('requests', from), changedIn('households', from)])
  await recount([...new Set([...cases.flatMap(({ areaPath }) => areaPath), ...households.flatMap(narrowest)])], now)
  await db
    .collection('sweeps')
    .doc('tallies')
    .set({ data: { at: now } })
}

const narrowest = ({ areaPath }: Changed) => areaPath.slice(-1)

/** All of them, page by page: what an import has written may share one moment. */
async function changedIn(collection: 'requests' | 'households', from: Instant): Promise<Changed[]> {
  const all: Changed[] = []
  for (;;) {
    const last = all.at(-1)
    const beyond = last
      ? _.or([{ updatedAt: _.gt(last.updatedAt) }, { updatedAt: last.updatedAt, _id: _.gt(last._id) }])
      : { updatedAt: _.gt(from) }
    const page = await list<Changed>(collection, beyond, {
      order: [
        ['updatedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: PAGE,
      fields: { areaPath: true, updatedAt: true },
    })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

async function recount(areas: string[], now: Instant): Promise<void> {
  for (let at = 0; at < areas.length; at += PAGE) {
    const some = areas.slice(at, at + PAGE)
    const known = await list<{ _id: string }>('tallies', { _id: _.in(some) }, { limit: PAGE, fields: { _id: true } })
    const ids = new Set(known.map(({ _id }) => _id))
    if (ids.size > 0) await outdated([...ids], now)
    for (const areaId of some) if (!ids.has(areaId)) await retally(areaId, now)
  }
}
