import type { Instant } from '../../contract'
import { areaKinds } from '../../contract'
import { type EntryDocument, type TallyDocument, tallyId } from '../../core/group/stored'
import { _ } from '../../kit/cloud'
import { insertOnce, list, update } from '../../kit/database'
import type { Swept } from '../batches'

const BATCH = 300
const MOST_PARTS = 1000
const MOST_MILLISECONDS = 8_000

type Summed = Pick<EntryDocument, '_id' | 'kind' | 'areaId' | 'areaPath'>

/** Adds stairwells up to buildings, buildings to grids, up to the audience of each notice or vote; wide figures say of when they are. */
export async function sweepSums(clock: () => Instant): Promise<Swept> {
  const started = Date.now()
  const swept = { found: 0, done: 0, failed: 0 }
  for (;;) {
    const dirty = await list<TallyDocument>('noticeTallies', { dirty: true }, { order: [['at', 'asc']], limit: BATCH })
    if (dirty.length === 0) return swept
    swept.found += dirty.length
    swept.done += await summed(dirty, clock())
    if (Date.now() - started > MOST_MILLISECONDS) return swept
  }
}

/** One level up from each of these. How many were taken. */
async function summed(dirty: readonly TallyDocument[], now: Instant): Promise<number> {
  const entries = await list<Summed>(
    'entries',
    { _id: _.in([...new Set(dirty.map(({ entryId }) => entryId))]) },
    { limit: BATCH, fields: { kind: true, areaId: true, areaPath: true } },
  )
  const tops = new Map(entries.map((entry) => [entry._id, entry]))
  const parents = new Map(
    dirty.filter((tally) => isBelow(tally, tops.get(tally.entryId))).map((tally) => [parentOf(tally), tally]),
  )
  for (const tally of parents.values()) await sumAbove(tally, now)
  for (const tally of dirty) {
    const top = tops.get(tally.entryId)
    if (top?.kind === 'vote' && top.areaId === tally.areaId) await turnedOut(tally)
    // Whoever has counted meanwhile leaves it to the next round.
    const { _id, count, told } = tally
    await update('noticeTallies', { _id, count, told }, { dirty: false })
  }
  return dirty.length
}

const parentOf = ({ entryId, parentId }: TallyDocument) => tallyId(entryId, parentId ?? '')
const isBelow = ({ areaId, areaPath }: TallyDocument, top: Summed | undefined) =>
  top !== undefined && areaId !== top.areaId && areaPath.includes(top.areaId)

/** The area above as the sum of its parts, kept where it is more. Two calls, three for the first. */
async function sumAbove({ entryId, parentId, areaPath, areaKind }: TallyDocument, now: Instant): Promise<void> {
  const parts = await list<Pick<TallyDocument, '_id' | 'count' | 'told'>>(
    'noticeTallies',
    { entryId, parentId },
    { limit: MOST_PARTS, fields: { count: true, told: true } },
  )
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const told = parts.reduce((sum, part) => sum + part.told, 0)
  const path = areaPath.slice(0, -1)
  const fresh: TallyDocument = {
    ...{ _id: tallyId(entryId, parentId ?? ''), entryId, areaId: parentId ?? '', areaPath: path },
    areaKind: areaKinds[areaKinds.indexOf(areaKind) - 1] ?? 'district',
    ...{ parentId: path.at(-2) ?? null, count, told, at: now, dirty: true },
  }
  const larger = { count: _.max(count), told: _.max(told), at: now, dirty: true }
  if ((await update('noticeTallies', { _id: fresh._id }, larger)) === 0) await insertOnce('noticeTallies', fresh)
}

/** How many have voted, on the vote's own card. One call. */
const turnedOut = ({ entryId, count, at }: TallyDocument) =>
  update(
    'entries',
    { _id: entryId, 'vote.turnout.ballots': _.lt(count) },
    { 'vote.turnout': _.set({ ballots: count, of: at }) },
  )
