import type { AreaFigures, Instant } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, HouseholdDocument, TallyDocument } from '../core/chain/stored'
import { changesAt, counted, summed } from '../core/chain/tally'
import { areaAt } from './areas'
import { _, db } from './cloud'
import { byId, insertOnce, list, update } from './database'

const MOST_TRIES = 4
const AREA = { kind: true, areaPath: true, parentId: true, households: true, ...DATED }
type Area = Pick<AreaDocument, '_id' | 'kind' | 'areaPath' | 'parentId' | 'households' | keyof typeof DATED>

/**
 * Counts an area again and lets the one above know: a stairwell from its rows, a wider area from its children, cases of both by
 * themselves. Counted from what was read after the version that is replaced, so of two who count at once the later rows stand. Six calls.
 */
export async function retally(areaId: string, now: Instant): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await byId<TallyDocument>('tallies', areaId)
    const area = before ?? (await areaAt<Area>(areaId, now, AREA))
    if (!area) return
    const after = await tallyOf(area, before, now)
    if (await stored(before, after)) return upwards(after, now)
  }
  // Always somebody was faster: whoever sweeps next counts what they left.
  await outdated([areaId], now)
}

type Known = Pick<TallyDocument, '_id' | 'kind' | 'parentId' | 'areaPath' | 'households'>

async function tallyOf(area: Known, before: TallyDocument | null, now: Instant): Promise<TallyDocument> {
  const [rows, open, red] = await Promise.all([
    area.kind === 'unit' ? rowsOf(area, now) : childrenOf(area),
    casesOf({ areaPath: area._id, open: true }),
    casesOf({ areaPath: area._id, open: true, orderAt: _.lt(now) }),
  ])
  const { _id, kind, parentId, areaPath } = area
  const version = (before?.version ?? 0) + 1
  return { _id, kind, parentId, areaPath, ...rows, open, red, countedAt: now, version }
}

type Rows = Omit<AreaFigures, 'open' | 'red'> & Pick<TallyDocument, 'againAt'>

async function rowsOf({ _id, households }: Known, now: Instant): Promise<Rows> {
  const rows = await list<HouseholdDocument>('households', { unitId: _id }, { limit: 1000, fields: { reads: false } })
  return { households, ...counted(rows, now), againAt: changesAt(rows, now) }
}

async function childrenOf({ _id }: Known): Promise<Rows> {
  const children = await list<TallyDocument>('tallies', { parentId: _id }, { limit: 600 })
  return { ...summed(children), againAt: null }
}

const casesOf = async (where: object): Promise<number> => {
  const { total } = (await db.collection('requests').where(where).count()) as { total: number }
  return total
}

const stored = async (before: TallyDocument | null, { _id, ...after }: TallyDocument): Promise<boolean> =>
  before
    ? (await update('tallies', { _id, version: before.version }, after)) === 1
    : insertOnce('tallies', { _id, ...after })

/** The area above must be summed anew; one that has never been counted is counted now. */
async function upwards({ parentId }: TallyDocument, now: Instant): Promise<void> {
  if (parentId !== null && (await outdated([parentId], now)) === 0) await retally(parentId, now)
}

/** Says that these must be counted again; how many there were. A count that is under way is void. One call. */
export const outdated = (areaIds: readonly string[], now: Instant): Promise<number> =>
  update('tallies', { _id: _.in([...areaIds]) }, { againAt: now, version: _.inc(1) })
