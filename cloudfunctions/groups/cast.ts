import { householdId, type routes } from '../contract'
import type { HouseholdDocument } from '../core/chain/stored'
import { householdOf, mayAsResident, type Reader, votingHomes } from '../core/group/reader'
import { type BallotDocument, ballotId, type EntryOf } from '../core/group/stored'
import { voteState } from '../core/group/vote'
import { postFor } from '../core/permission/area-acts'
import { Refused, refused } from '../kit/answer'
import { byId, insertOnce, update } from '../kit/database'
import { storedChoice } from '../kit/group/choice-seals'
import { headOf, residentOf } from '../kit/group/reader'
import { ballotsIn, keepCount } from '../kit/group/receipt-figures'
import { idFor } from '../kit/ids'
import type { Context, UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'

interface Voting {
  entry: EntryOf<'vote'>
  choice: number
  household: { unitId: string; door: string; areaPath: readonly string[] }
  called: string
  behalf: BallotDocument['behalf']
}

/** One vote for a household of mine. Six calls. */
export const cast: UseCase<typeof routes.groups.cast> = async ({ entryId, choice, unitId }, context) => {
  const found = await entryFor(entryId, residentOf(context), 'vote')
  if (found instanceof Refused) return found
  const { entry, reader } = found
  const homes = votingHomes(reader.homes, entry)
  const home = unitId === undefined ? homes[0] : homes.find((one) => one.unitId === unitId)
  if (!home || !mayAsResident(reader, 'castVote', entry)) return notOfTheHouse(reader, entry)
  const voting = { entry, choice, household: home, called: reader.called || '居民', behalf: null }
  return voted(voting, context)
}

/** Who claims a home there is told what is missing; anybody else is not of the house. */
const notOfTheHouse = ({ homes }: Reader, { areaId }: EntryOf<'vote'>) =>
  homes.some(({ areaPath }) => areaPath.includes(areaId)) ? refused({ code: 'home.unconfirmed' }) : denied('cast')

/** A head votes for a household without a smartphone. Six calls. */
export const castFor: UseCase<typeof routes.groups.castFor> = async (input, context) => {
  const { entryId, unitId, door, choice, consent } = input
  const fields = { areaPath: true, phoneless: true }
  const [found, known] = await Promise.all([
    entryFor(entryId, headOf(context), 'vote'),
    byId<Pick<HouseholdDocument, 'areaPath' | 'phoneless'>>('households', householdId(unitId, door), fields),
  ])
  if (found instanceof Refused) return found
  if (!known?.phoneless || !known.areaPath.includes(found.entry.areaId)) return refused({ code: 'household.absent' })
  const post = postFor(found.reader, 'household', { areaId: unitId, areaPath: known.areaPath })
  if (!post) return denied('castFor')
  const behalf = { postId: post.postId, name: post.name, consent }
  const household = { unitId, door, areaPath: known.areaPath }
  return voted({ entry: found.entry, choice, household, called: known.phoneless.called, behalf }, context)
}

/** The row decides: whoever writes it first has voted, the same intent again finds its own, anybody else is told what stands. */
async function voted(voting: Voting, context: Context) {
  const { entry, household } = voting
  if (voting.choice >= entry.vote.options.length) return refused({ code: 'option.absent' })
  const ballot = ballotOf(voting, context)
  const running = voteState(entry.vote, context.now) === 'running'
  const added = running && (await insertOnce('ballots', ballot))
  if (!added) {
    const there = await byId<BallotDocument>('ballots', ballot._id)
    if (!there) return refused({ code: 'vote.closed' })
    if (there.key !== ballot.key) return refused({ code: 'vote.cast', ...standing(there) })
    if (!running) return answerOf(there)
    ballot.at = there.at
  }
  if (!voting.behalf) await remembered(ballot)
  const { unitId, areaPath } = household
  await keepCount(
    { entry, unitId, areaPath, added },
    { count: await ballotsIn(entry._id, unitId), told: 0 },
    context.now,
  )
  return answerOf(ballot)
}

function ballotOf({ entry, choice, household, called, behalf }: Voting, { openid, key, now }: Context): BallotDocument {
  const { unitId, door } = household
  const id = householdOf({ unitId, door })
  return {
    ...{ _id: ballotId(entry._id, id), entryId: entry._id, unitId, householdId: id, door, openid, called, at: now },
    ...{ key: idFor(openid, key), ...storedChoice(entry, id, choice), behalf },
  }
}

/** For the household's cards alone. One call. */
const remembered = ({ householdId: _id, entryId, at }: BallotDocument) =>
  update('households', { _id }, { [`votes.${entryId}`]: at })

/** What stands: who and when; what, only where the vote is named. */
const standing = ({ at, called, behalf, choice }: BallotDocument) => ({ at, by: behalf?.name ?? called, choice })

const answerOf = ({ unitId, door, at, called, behalf }: BallotDocument) => ({
  ballot: { unitId, door, at, by: behalf?.name ?? called },
})
