import { householdId, type InputOf, type routes } from '../contract'
import type { HouseholdDocument, PostDocument } from '../core/chain/stored'
import { mayBeCalled } from '../core/group/envoys'
import { speaksFor } from '../core/group/may'
import { actorOf } from '../core/group/place'
import type { EntryOf, PartyFacts } from '../core/group/stored'
import { detailOf } from '../core/group/view'
import { groupMessage } from '../core/group/words'
import { refOf } from '../core/routing/responsible'
import { Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { idFor } from '../kit/ids'
import type { Context, UseCase } from '../kit/serve'
import { tell } from '../kit/tell'
import { changed, denied } from './entry'
import { draftByHead, stored, unfit } from './put-up'

type Convene = typeof routes.groups.convene
type Asked = InputOf<Convene>['parties'][number]

/** A party, and who speaks for it now. */
interface Seat {
  party: PartyFacts
  openids: string[]
}

/** Calls the sides to one table and tells who speaks for them. Six calls, and one for each who is told. */
export const convene: UseCase<Convene> = async (input, context) => {
  const names = input.parties.map(({ name }) => name)
  const draft = await draftByHead(input, 'meeting', context, input.place, ...names)
  if (draft instanceof Refused) return draft
  const { areaPath } = draft.base
  const seats = await seatsOf(input.parties, context, input.areaId, (post, { kind, name }) =>
    mayBeCalled(post, kind, areaPath) ? null : refused({ code: 'party.unfit', name }),
  )
  if (seats instanceof Refused) return seats
  const { meetsAt = null, place } = input
  const parties = seats.map(({ party }) => party)
  const { entry } = await stored<'meeting'>({
    ...draft.base,
    ...{ kind: 'meeting', meeting: { meetsAt, place, parties, conclusion: null } },
  })
  await tell(seats.flatMap(({ party, openids }) => openids.map((openid) => invitation(entry, party, openid, context))))
  return detailOf(draft.reader, entry)
}

const invitation = (entry: EntryOf<'meeting'>, { partyId, name }: PartyFacts, openid: string, { now }: Context) => ({
  ...{ id: idFor(openid, `groupInvited ${entry._id} ${partyId}`), openid, at: now, push: null },
  ...groupMessage('groupInvited', entry, name),
})

/** Who speaks for each: a running post against which nothing is said, or a household of the area with somebody confirmed in it. Two calls. */
async function seatsOf(
  asked: readonly Asked[],
  { now }: Pick<Context, 'now'>,
  areaId: string,
  against: (post: PostDocument, side: Asked) => Refused | null = () => null,
): Promise<Seat[] | Refused> {
  const postIds = asked.flatMap(({ speaks }) => ('postId' in speaks ? [speaks.postId] : []))
  const doors = asked.flatMap(({ speaks }) => ('door' in speaks ? [householdId(speaks.unitId, speaks.door)] : []))
  const [posts, households] = await Promise.all([
    postIds.length > 0 ? list<PostDocument>('posts', { _id: _.in(postIds), until: null }) : [],
    doors.length > 0 ? list<HouseholdDocument>('households', { _id: _.in(doors) }) : [],
  ])
  const seats: Seat[] = []
  for (const [index, one] of asked.entries()) {
    const seat =
      'postId' in one.speaks
        ? byPost(one, posts, now, against)
        : byHousehold(
            one,
            households.filter(({ areaPath }) => areaPath.includes(areaId)),
          )
    if (seat instanceof Refused) return seat
    seats.push({ openids: seat.openids, party: { ...seat.party, partyId: `p${index + 1}` } })
  }
  return seats
}

const empty = { partyId: '', postId: null, unitId: null, door: null, position: null } as const

function byPost(
  side: Asked,
  posts: readonly PostDocument[],
  now: number,
  against: (post: PostDocument, side: Asked) => Refused | null,
): Seat | Refused {
  const { kind, name, speaks } = side
  const postId = 'postId' in speaks ? speaks.postId : ''
  const post = posts.find(({ _id }) => _id === postId)
  if (!post) return refused({ code: 'post.unassignable', postId })
  const wrong = against(post, side)
  if (wrong) return wrong
  const acting = refOf(post, now)
  return { openids: [acting.openid], party: { ...empty, kind, name, postId, who: `${post.areaName} ${acting.name}` } }
}

function byHousehold({ kind, name, speaks }: Asked, households: readonly HouseholdDocument[]): Seat | Refused {
  const known = households.find((one) => 'door' in speaks && one._id === householdId(speaks.unitId, speaks.door))
  const living = known?.people.filter(({ confirmed }) => confirmed !== null) ?? []
  if (!known || living.length === 0) return refused({ code: 'household.absent' })
  const { unitId, door } = known
  const who = living.map(({ called }) => called).join('、')
  return { openids: living.map(({ openid }) => openid), party: { ...empty, kind, name, unitId, door, who } }
}

/** The position of one side, once. Four calls. */
export const position: UseCase<typeof routes.groups.position> = async (input, context) => {
  const { entryId, partyId, stance, words } = input
  const { openid, key, now } = context
  const wrong = await unfit(openid, words)
  if (wrong) return wrong
  const done = await changed(entryId, 'meeting', context, (entry, reader) => {
    const index = entry.meeting.parties.findIndex((one) => one.partyId === partyId)
    const side = entry.meeting.parties[index]
    if (!side || !speaksFor(reader, side)) return denied('position')
    // The same intent again, after somebody else has written.
    if (side.position?.key === key) return {}
    if (side.position) return refused({ code: 'position.taken', by: side.position.by })
    if (entry.meeting.conclusion) return refused({ code: 'entry.ended' })
    const by = reader.posts.find(({ postId }) => postId === side.postId)?.name ?? (reader.called || '居民')
    return { [`meeting.parties.${index}.position`]: { stance, words, at: now, openid, by, key } }
  })
  return done instanceof Refused ? done : detailOf(done.reader, done.entry)
}

/** What was agreed, by whoever called the meeting. Four calls, one more to find the parties, and one for each who is told. */
export const conclude: UseCase<typeof routes.groups.conclude> = async ({ entryId, conclusion }, context) => {
  const { openid, now } = context
  const wrong = await unfit(openid, conclusion)
  if (wrong) return wrong
  const done = await changed(entryId, 'meeting', context, (entry, reader) => {
    const post = reader.posts.find(({ postId }) => postId === entry.author.postId)
    if (!post) return denied('conclude')
    if (entry.meeting.conclusion) return refused({ code: 'entry.ended' })
    return { 'meeting.conclusion': { words: conclusion, by: actorOf(openid, post), at: now }, feedAt: now }
  })
  if (done instanceof Refused) return done
  await tellParties(done.entry, conclusion, context)
  return detailOf(done.reader, done.entry)
}

/** Those who speak for a side now, and those who spoke. */
async function tellParties(entry: EntryOf<'meeting'>, words: string, { openid: chair, now }: Context): Promise<void> {
  const seats = await seatsOf(
    entry.meeting.parties.map(({ kind, name, postId, unitId, door }) => ({
      ...{ kind, name, speaks: postId === null ? { unitId: unitId ?? '', door: door ?? '' } : { postId } },
    })),
    { now },
    entry.areaId,
  )
  const current = seats instanceof Refused ? [] : seats.flatMap(({ openids }) => openids)
  const spoke = entry.meeting.parties.flatMap(({ position: said }) => said?.openid ?? [])
  const heard = [...new Set([...current, ...spoke])].filter((openid) => openid !== chair)
  const message = groupMessage('groupConcluded', entry, words)
  const id = (openid: string) => idFor(openid, `groupConcluded ${entry._id}`)
  await tell(heard.map((openid) => ({ id: id(openid), openid, at: now, push: null, ...message })))
}
