import type { Instant } from '../../contract'
import type { EntryDocument, EntryOf, TallyDocument } from '../../core/group/stored'
import { resultOf } from '../../core/group/vote'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { counted } from '../../kit/group/ballots'
import { inBatches, type Swept } from '../batches'

const BATCH = 20

/** What has come to its end: votes are counted once, receipts of notices that are over leave the households. */
export const sweepEnds = (clock: () => Instant): Promise<Swept> =>
  inBatches<EntryDocument>({
    clock,
    size: BATCH,
    due: (now) => list('entries', { dueAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['dueAt', 'asc']], limit: BATCH }),
    async take(entry, now) {
      if (entry.kind === 'vote') await close(entry, now)
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
      ...{ feedAt: now, dueAt: null, fanoutDueAt: now, version: entry.version + 1, updatedAt: now },
      fanout: _.set({ kind: 'groupResult', after: '', told: 0 }),
    },
  )
}

/** Stairwells at once. */
const STAIRWELLS = 40

/** Takes the receipts of a notice out of the households, some stairwells at a time; the counts stay. */
async function settle({ _id, settledTo, version }: EntryDocument): Promise<void> {
  const tallies = await list<TallyDocument>(
    'noticeTallies',
    { entryId: _id, areaKind: 'unit', _id: _.gt(settledTo) },
    { order: [['_id', 'asc']], limit: STAIRWELLS },
  )
  const unitIds = tallies.map(({ areaId }) => areaId)
  if (unitIds.length > 0) {
    const where = { unitId: _.in(unitIds), [`reads.${_id}`]: _.exists(true) }
    await update('households', where, { [`reads.${_id}`]: _.remove() })
  }
  const last = tallies.at(-1)?._id ?? settledTo
  const done = tallies.length < STAIRWELLS
  await update('entries', { _id, version }, { settledTo: last, ...(done ? { dueAt: null } : {}) })
}
