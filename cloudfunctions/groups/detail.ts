import type { MyBallot, routes } from '../contract'
import { householdOf, type Reader, votingHomes } from '../core/group/reader'
import { type BallotDocument, ballotId, type EntryOf } from '../core/group/stored'
import { detailOf } from '../core/group/view'
import { Refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { readerOf, withHouseholds } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { entryFor } from './entry'

/** The whole of an entry. At most four calls. */
export const detail: UseCase<typeof routes.groups.detail> = async ({ entryId }, context) => {
  const found = await entryFor(entryId, readerOf(context))
  if (found instanceof Refused) return found
  const { entry, reader } = found
  if (entry.kind === 'notice') return detailOf(await withHouseholds(reader), entry)
  return detailOf(reader, entry, entry.kind === 'vote' ? await ballotsOf(reader, entry) : [])
}

/** What stands for each of the reader's homes that may vote. One call, none where there is no such home. */
export async function ballotsOf(reader: Reader, entry: EntryOf<'vote'>): Promise<MyBallot[]> {
  const homes = votingHomes(reader.homes, entry)
  if (homes.length === 0) return []
  const ids = homes.map((home) => ballotId(entry._id, householdOf(home)))
  const rows = await list<BallotDocument>('ballots', { _id: _.in(ids) })
  return homes.map((home) => {
    const row = rows.find(({ _id }) => _id === ballotId(entry._id, householdOf(home)))
    return { unitId: home.unitId, door: home.door, title: home.title, cast: row ? castOf(reader, row) : null }
  })
}

const castOf = ({ openid }: Reader, row: BallotDocument): NonNullable<MyBallot['cast']> => ({
  at: row.at,
  by: row.behalf?.name ?? row.called,
  me: row.openid === openid && row.behalf === null,
  choice: row.choice,
})
