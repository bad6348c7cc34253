import { householdId, type Instant } from '../../contract'
import type { HomeRecord, HouseholdDocument } from '../chain/stored'
import { type AreaAct, homeFor, postFor, type ResidentAct, standing } from '../permission/area-acts'
import type { HeldPost } from '../permission/may-do'
import type { EntryDocument } from './stored'

/** Who reads, and what is known of him: everything that a card or a button depends on. */
export interface Reader {
  openid: string
  now: Instant
  called: string
  homes: readonly HomeRecord[]
  posts: readonly HeldPost[]
  /** Of his homes, by household id; those that were not asked for are missing. */
  households: ReadonlyMap<string, Pick<HouseholdDocument, '_id' | 'reads' | 'votes'>>
  newsSeenAt: Instant
  /** Whether comments are switched on. */
  comments: boolean
}

type Placed = Pick<EntryDocument, 'areaId' | 'areaPath'>
/** A home that stands for a household: confirmed, behind a door. */
export type VotingHome = HomeRecord & { door: string }

export const mayAsHead = (reader: Reader, act: AreaAct, place: Placed): HeldPost | null => postFor(reader, act, place)
export const mayAsResident = (reader: Reader, act: ResidentAct, place: Placed): HomeRecord | null =>
  homeFor(reader.homes, act, place)

/** Through which post the reader looks at what was reported or hidden: as a head, or at the duty desk, which stands above the last of them. */
export const mayJudge = (reader: Reader, place: Placed): HeldPost | null =>
  mayAsHead(reader, 'moderate', place) ?? reader.posts.find((post) => isDutyDesk(post, place)) ?? null

/** The district has no head: its duty desk decides in his place. */
export const isDutyDesk = ({ kind, areaId }: HeldPost, { areaPath }: Pick<Placed, 'areaPath'>): boolean =>
  kind === 'deskWorker' && areaId === areaPath[0]

/** The homes that make the reader part of the audience with a household of his own, confirmed. */
export const votingHomes = (homes: readonly HomeRecord[], { areaId }: Pick<Placed, 'areaId'>): VotingHome[] =>
  homes.filter((home): home is VotingHome => home.confirmed && home.door !== null && home.areaPath.includes(areaId))

export const householdOf = ({ unitId, door }: Pick<VotingHome, 'unitId' | 'door'>): string => householdId(unitId, door)

/** Whether it is put up for an area that the reader lives in, stands over, or has his post in. */
function isNear(reader: Reader, entry: Placed): boolean {
  const near = ['own', 'under', 'above']
  return (
    mayAsResident(reader, 'read', entry) !== null || reader.posts.some((post) => near.includes(standing(post, entry)))
  )
}

/** Whether the reader was named in it: the author, or a party to a meeting. */
function isPart({ openid, posts }: Reader, entry: EntryDocument): boolean {
  if (entry.author.openid === openid) return true
  if (entry.kind !== 'meeting') return false
  return entry.meeting.parties.some(({ postId }) => posts.some((post) => post.postId === postId))
}

/** Whether the reader may open it. What is out of sight is there for its author and for who moderates the place. */
export const maySee = (reader: Reader, entry: EntryDocument): boolean =>
  entry.shown
    ? isNear(reader, entry) || isPart(reader, entry)
    : entry.author.openid === reader.openid || mayJudge(reader, entry) !== null || holds(reader, entry)

/** Whether the reader holds the very post through which it was put up. */
export const holds = ({ posts }: Reader, { author }: EntryDocument): boolean =>
  author.postId !== null && posts.some(({ postId }) => postId === author.postId)
