import type { Instant } from '../../contract'
import type { BallotDocument, EntryDocument, EntryOf, TallyDocument } from '../../core/group/stored'
import { resultOf } from '../../core/group/vote'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { counted } from '../../kit/group/ballots'
import { inBatches, type Swept } from '../batches'

const BATCH = 20

/** What has come to its end: votes are counted once, then what the households remember of them and of notices that are over leaves them. */
export const sweepEnds = (clock: () => Instant): Promise<Swept> =>
  inBatches<EntryDocument>({
    clock,
    size: BATCH,
    due: (now) => list('entries', { dueAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['dueAt', 'asc']], limit: BATCH }),
    async take(entry, now) {
      if (entry.kind === 'vote' && entry.vote.result === null) await close(entry, now)
      else await settle(entry)
    },
  })

/**
 * Counts the rows and writes the result, if nobody has: nothing can be added to them any more (core/group/limits.ts). With the result
 * the vote comes on top of the feed, and its voters are told, all in one write.
 */
async function close(entry: EntryOf<'vote'>, now: Instant): Promise<void> {
  const { units: _units, ...count } = await counted(entry)
  const result = resultOf(entry.vote, count, now)
  await update(
    'entries',
    { _id: entry._id, version: entry.version, 'vote.result': null },
    {
      'vote.result': _.set(result),
      'vote.turnout': _.set({ ballots: count.ballots, of: now }),
      ...{ feedAt: now, dueAt: now, fanoutDueAt: now, version: entry.version + 1, updatedAt: now },
      fanout: _.set({ kind: 'groupResult', after: '', told: 0 }),
    },
  )
}

/** Stairwells whose receipts, and votes whose traces, are taken out at once. */
const STAIRWELLS = 40
const VOTES = 500

/** Households that may still remember the entry, in portions. */
interface Remembering {
  field: 'reads' | 'votes'
  where: object | null
  /** The last row of this portion. */
  last: string
  all: boolean
}

/** Takes the traces of an entry out of the households, a portion at a time; counts and ballots stay. One portion: three calls. */
async function settle(entry: EntryDocument): Promise<void> {
  const { _id, version, settledTo } = entry
  const { field, where, last, all } = entry.kind === 'vote' ? await votersOf(entry) : await readersOf(entry)
  if (where) {
    const trace = `${field}.${_id}`
    await update('households', { ...where, [trace]: _.exists(true) }, { [trace]: _.remove() })
  }
  await update('entries', { _id, version }, { settledTo: last || settledTo, ...(all ? { dueAt: null } : {}) })
}

async function readersOf({ _id, settledTo }: EntryDocument): Promise<Remembering> {
  const tallies = await list<TallyDocument>(
    'noticeTallies',
    { entryId: _id, areaKind: 'unit', _id: _.gt(settledTo) },
    { order: [['_id', 'asc']], limit: STAIRWELLS },
  )
  const unitIds = tallies.map(({ areaId }) => areaId)
  return { field: 'reads', ...found(tallies, STAIRWELLS), where: unitIds.length > 0 ? { unitId: _.in(unitIds) } : null }
}

/** By the ballots: no household remembers a vote without one. */
async function votersOf({ _id, settledTo }: EntryDocument): Promise<Remembering> {
  const ballots = await list<Pick<BallotDocument, '_id' | 'householdId'>>(
    'ballots',
    { entryId: _id, _id: _.gt(settledTo) },
    { order: [['_id', 'asc']], limit: VOTES, fields: { householdId: true } },
  )
  const ids = ballots.map(({ householdId }) => householdId)
  return { field: 'votes', ...found(ballots, VOTES), where: ids.length > 0 ? { _id: _.in(ids) } : null }
}

const found = (rows: ReadonlyArray<{ _id: string }>, most: number): Pick<Remembering, 'last' | 'all'> => ({
  last: rows.at(-1)?._id ?? '',
  all: rows.length < most,
})
