import type { AreaKind, Instant, PartyKind, PassRule, PostKind, Sight, Stance, VoteResult } from '../../contract'
import type { PhotoTrace, PhotoVerdict } from '../request/stored'

/** Who put something up: a resident by the home he spoke from, or somebody through a post. */
export interface Author {
  openid: string
  /** 朴女士, or the name of who holds the post. */
  called: string
  unitId: string | null
  door: string | null
  postId: string | null
  post: PostKind | null
  /** Of the post; of a resident the name of his stairwell. */
  areaName: string
  /** Of a resident's stairwell; empty where a post speaks. */
  areaPath: string[]
}

/** Whoever acted through a post, as an entry remembers him. */
export interface Actor {
  openid: string
  postId: string
  areaId: string | null
  name: string
}

/** What became of something that people may take offence at: a topic or a comment. */
export interface SightFacts {
  sight: Sight
  reports: Array<{ openid: string; reason: string; at: Instant }>
  hidden: { reason: string; by: Actor; at: Instant } | null
  objection: { words: string; at: Instant } | null
  ruling: { upheld: boolean; words: string; by: Actor; at: Instant } | null
}

export interface NoticeFacts {
  urgent: boolean
  expiresAt: Instant
  withdrawn: { reason: string; by: Actor; at: Instant } | null
}

export interface TopicFacts {
  comments: number
  requestId: string | null
  closed: { result: string; by: Actor; at: Instant } | null
}

/** All but turnout and result is fixed when it starts; `closesAt` can only come sooner. */
export interface VoteFacts {
  options: string[]
  secret: boolean
  households: number
  quorum: number
  rule: PassRule
  closesAt: Instant
  ended: { reason: string; by: Actor; at: Instant } | null
  turnout: { ballots: number; of: Instant }
  result: VoteResult | null
}

export interface PartyFacts {
  partyId: string
  kind: PartyKind
  name: string
  who: string
  /** One of the two speaks: whoever holds the post, or who lives, confirmed, behind the door. */
  postId: string | null
  unitId: string | null
  door: string | null
  position: { stance: Stance; words: string; at: Instant; openid: string; by: string; key: string } | null
}

export interface MeetingFacts {
  meetsAt: Instant | null
  place: string
  parties: PartyFacts[]
  conclusion: { words: string; by: Actor; at: Instant } | null
}

export interface NewsFacts {
  withdrawn: NoticeFacts['withdrawn']
}

/** Facts that an entry has of whatever kind it is. */
interface EntryBase {
  _id: string
  areaId: string
  areaKind: AreaKind
  /** 锦绣小区3号楼2单元 */
  areaName: string
  /** From the district down to the area itself. */
  areaPath: string[]
  title: string
  text: string
  photos: string[]
  photoTraces?: PhotoTrace[]
  /** By trace, as each verdict arrives; written beside the version. */
  photoVerdicts?: Record<string, PhotoVerdict>
  author: Author
  at: Instant
  /** Where it stands in the feed: a result brings it back on top. */
  feedAt: Instant
  /** Whether it stands in any feed: neither taken back nor out of sight. */
  shown: boolean
  facts: SightFacts
  /** Whether a head must look. */
  waiting: boolean
  /** When something comes due by itself: receipts end, votes are counted. Null once it is done. */
  dueAt: Instant | null
  /** How far the end of a notice or a vote has been carried: the last stairwell, or ballot, of which the households remember nothing. */
  settledTo: string
  /** Whom it must still ring at, in portions (kit/fanout.ts); null where nobody is left. */
  fanout: Fanout | null
  fanoutDueAt: Instant | null
  /** The key of the newest write, so that the same intent again finds what it left. */
  key: string
  version: number
  updatedAt: Instant
}

/** A telling in portions: `audience` all households of the area, or those that voted; `after` the last one told. */
export interface Fanout {
  kind: 'groupUrgent' | 'groupResult'
  after: string
  /** People told so far. */
  told: number
}

export type EntryDocument = EntryBase &
  (
    | { kind: 'notice'; notice: NoticeFacts }
    | { kind: 'topic'; topic: TopicFacts }
    | { kind: 'vote'; vote: VoteFacts }
    | { kind: 'meeting'; meeting: MeetingFacts }
    | { kind: 'news'; news: NewsFacts }
  )
export type EntryOf<K extends EntryDocument['kind']> = Extract<EntryDocument, { kind: K }>

/** Collection `comments`. */
export interface CommentDocument {
  _id: string
  entryId: string
  areaId: string
  areaPath: string[]
  /** The topic's title: what a head reads beside the comment. */
  title: string
  at: Instant
  author: Author
  text: string
  facts: SightFacts
  waiting: boolean
  /** Of the newest write. */
  key: string
  version: number
}

/**
 * Collection `ballots`, by `entry#household`: so no household votes twice, whatever happens at the same moment. Of a secret vote the
 * database itself shows which household took part, when, and who held the phone; the choice lies there only sealed
 * (kit/secret.ts, every option equally long), to be opened by the count alone. No action answers it to anybody.
 */
export interface BallotDocument {
  _id: string
  entryId: string
  unitId: string
  householdId: string
  door: string
  openid: string
  called: string
  at: Instant
  key: string
  /** Of a named vote. */
  choice: number | null
  /** Of a secret one, and the name of the key it is sealed under. */
  sealed: string | null
  keyName: string | null
  behalf: { postId: string; name: string; consent: string } | null
}

/**
 * Collection `noticeTallies`, by `entry#area`: how many households of a stairwell have read (or voted), counted from the rows after
 * each of them; and for wider areas the sums that `sweep` makes of these.
 */
export interface TallyDocument {
  _id: string
  entryId: string
  areaId: string
  areaKind: AreaKind
  parentId: string | null
  areaPath: string[]
  count: number
  /** Of them told at the door. */
  told: number
  at: Instant
  /** The area above must be summed anew. */
  dirty: boolean
}

/** Collection `wechatGroups`, by the stairwell's id; `groupId` is a digest of WeChat's own and unique. */
export interface WechatGroupDocument {
  _id: string
  groupId: string
  title: string
  areaPath: string[]
  by: Actor
  at: Instant
}

export const tallyId = (entryId: string, areaId: string): string => `${entryId}#${areaId}`
export const ballotId = (entryId: string, household: string): string => `${entryId}#${household}`
