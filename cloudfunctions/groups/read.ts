import type { Instant, routes } from '../contract'
import { householdOf, type VotingHome, votingHomes } from '../core/group/reader'
import type { EntryDocument, EntryOf } from '../core/group/stored'
import { Refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { update } from '../kit/database'
import { residentOf } from '../kit/group/reader'
import { keepCount, readsIn } from '../kit/group/receipt-figures'
import type { UseCase } from '../kit/serve'
import { entryFor } from './entry'

/** A receipt for each household of the reader, then their stairwells counted again. Five calls, one more for each further stairwell. */
export const read: UseCase<typeof routes.groups.read> = async ({ entryId }, context) => {
  const found = await entryFor(entryId, residentOf(context))
  if (found instanceof Refused) return found
  const { entry, reader } = found
  const homes = votingHomes(reader.homes, entry)
  if (homes.length === 0 || !asksReceipts(entry, context.now)) return { households: 0 }
  const ids = homes.map(householdOf)
  const added = await markRead(entryId, ids, { at: context.now, told: null })
  const rows = await recounted(entry, homes, added > 0, context.now)
  return { households: rows.filter(({ _id, read }) => ids.includes(_id) && read !== null).length }
}

/** Only a notice in force: what is over is not kept in households any more. */
export const asksReceipts = (entry: EntryDocument, now: Instant): entry is EntryOf<'notice'> =>
  entry.kind === 'notice' && entry.notice.withdrawn === null && now < entry.notice.expiresAt

/** The first receipt of each household stands. One call. */
export const markRead = (entryId: string, households: string[], receipt: { at: Instant; told: string | null }) =>
  update(
    'households',
    { _id: _.in(households), [`reads.${entryId}`]: _.exists(false) },
    { [`reads.${entryId}`]: _.set(receipt) },
  )

/** The stairwells of these homes counted again from their households. Two calls, one more for each further stairwell. */
export async function recounted(
  entry: EntryOf<'notice'>,
  homes: ReadonlyArray<Pick<VotingHome, 'unitId' | 'areaPath'>>,
  added: boolean,
  now: Instant,
) {
  const units = new Map(homes.map((home) => [home.unitId, home.areaPath]))
  const rows = await readsIn(entry._id, [...units.keys()])
  for (const [unitId, areaPath] of units) {
    const read = rows.filter((row) => row.unitId === unitId && row.read !== null)
    const told = read.filter((row) => row.read?.told !== null).length
    await keepCount({ entry, unitId, areaPath, added }, { count: read.length, told }, now)
  }
  return rows
}
