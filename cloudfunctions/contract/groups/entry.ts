import * as z from 'zod'
import { areaKind } from '../area'
import { id, instant, photos } from '../common'
import { postKind } from '../post'

/** What stands in a group: 通知 a notice, 居民说事 a topic, 表决 a vote, 议事会 a meeting of named parties, 辖区要闻 a piece of news. */
export const entryKinds = ['notice', 'topic', 'vote', 'meeting', 'news'] as const
export const entryKind = z.enum(entryKinds)
export type EntryKind = z.infer<typeof entryKind>

/** Pages that messages and cards of a group open, with `?id=` of the entry or `?unit=` of the stairwell. */
export const groupPages = {
  entry: 'packages/group/entry/index',
  feed: 'packages/group/feed/index',
  moderation: 'packages/group/moderation/index',
  booking: 'packages/appointments/book/index',
} as const

/** Who speaks, as this reader may know him: a resident as 朴女士, with the door only among those of his own stairwell; a post by name. */
export const speaker = z.object({
  me: z.boolean(),
  called: z.string(),
  door: z.string().nullable(),
  post: postKind.nullable(),
  areaName: z.string(),
})
export type Speaker = z.infer<typeof speaker>

/** What every card says. `areaName` and `areaKind` tell for whom it is: 锦绣小区3号楼2单元. */
const common = {
  entryId: id,
  areaId: id,
  areaName: z.string(),
  areaKind,
  title: z.string(),
  /** The first line or so; the whole stands in the detail. */
  excerpt: z.string(),
  photos,
  at: instant,
  by: speaker,
}

export const noticeCard = z.object({
  kind: z.literal('notice'),
  ...common,
  urgent: z.boolean(),
  expiresAt: instant,
  state: z.enum(['inForce', 'expired', 'withdrawn']),
  /** Whether my household has read it (of several, all); null where no receipt is asked of me. */
  read: z.boolean().nullable(),
})
export type NoticeCard = z.infer<typeof noticeCard>

/** `reported`: out of sight until a head has looked. `hidden`: by a head, with a reason. `objected`: the author waits for the head above. */
export const sight = z.enum(['shown', 'reported', 'hidden', 'objected'])
export type Sight = z.infer<typeof sight>

/** Why something is out of sight, for its author and the heads. */
export const hiding = z.object({
  sight,
  reports: z.int(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: instant.nullable(),
  objection: z.string().nullable(),
  /** What the head above said. */
  ruling: z.object({ upheld: z.boolean(), words: z.string(), by: z.string(), at: instant }).nullable(),
})
export type Hiding = z.infer<typeof hiding>

export const topicCard = z.object({
  kind: z.literal('topic'),
  ...common,
  state: z.enum(['open', 'closed']),
  sight,
  comments: z.int(),
  /** The request it was turned into. */
  requestId: id.nullable(),
  /** What came of it, once closed. */
  result: z.string().nullable(),
})
export type TopicCard = z.infer<typeof topicCard>

/** Fixed when a vote starts. `majority` over half of the votes cast, `twoThirds` two thirds of them, `ofAll` over half of all households. */
export const passRules = ['majority', 'twoThirds', 'ofAll'] as const
export const passRule = z.enum(passRules)
export type PassRule = z.infer<typeof passRule>

/** What a vote came to: `passed` option `winner`, or why none did. Words in plain Chinese stand beside it. */
export const voteResult = z.object({
  outcome: z.enum(['passed', 'tie', 'noQuorum', 'short']),
  winner: z.int().nullable(),
  /** Votes for each option, in their order. */
  counts: z.array(z.int()),
  ballots: z.int(),
  /** Of them cast by a head with recorded consent. */
  onBehalf: z.int(),
  words: z.string(),
  at: instant,
  /** Over the totals by stairwell: `recount` gives the same. */
  checksum: z.string(),
})
export type VoteResult = z.infer<typeof voteResult>

export const voteCard = z.object({
  kind: z.literal('vote'),
  ...common,
  options: z.array(z.string()),
  /** Nobody ever learns who voted what; else the doors of a stairwell see one another's. */
  secret: z.boolean(),
  closesAt: instant,
  /** `counting`: closed, the result comes within two minutes. */
  state: z.enum(['running', 'counting', 'closed']),
  /** Households that count for the quorum, fixed at the start. */
  households: z.int(),
  /** Percent of them that must vote. */
  quorum: z.int(),
  rule: passRule,
  /** Households that have voted, and of when that is. */
  turnout: z.object({ ballots: z.int(), of: instant }),
  /** Whether my household has voted (of several, all that may); null where none of mine may, and on a card once it is counted. */
  voted: z.boolean().nullable(),
  result: voteResult.nullable(),
})
export type VoteCard = z.infer<typeof voteCard>

/** Sides of a meeting: 业委会 物业 党支部 社区 民警 律师 部门 居民代表, and whoever else is named. */
export const partyKinds = [
  'committee',
  'property',
  'branch',
  'community',
  'police',
  'lawyer',
  'department',
  'resident',
  'other',
] as const
export const partyKind = z.enum(partyKinds)
export type PartyKind = z.infer<typeof partyKind>
/** Sides that neighbours form themselves: somebody behind a door speaks for them, or any head or worker whom they ask. */
const byDoor: readonly PartyKind[] = ['committee', 'resident', 'other']
export const speaksByDoor = (kind: PartyKind): boolean => byDoor.includes(kind)
/** Whether who stands for one side as a rule may speak for this one. */
export const speaksForSide = (kind: PartyKind, side: PartyKind): boolean =>
  side === kind || (speaksByDoor(kind) && side === 'community')
export const stance = z.enum(['for', 'against', 'abstain'])
export type Stance = z.infer<typeof stance>

export const party = z.object({
  partyId: id,
  kind: partyKind,
  name: z.string(),
  /** Who speaks for it: 周师傅, or 302 朴女士 where the reader may know the door. */
  who: z.string(),
  me: z.boolean(),
  position: z.object({ stance, words: z.string(), at: instant, by: z.string() }).nullable(),
})
export type Party = z.infer<typeof party>

export const meetingCard = z.object({
  kind: z.literal('meeting'),
  ...common,
  meetsAt: instant.nullable(),
  place: z.string(),
  parties: z.array(party),
  state: z.enum(['open', 'closed']),
  conclusion: z.string().nullable(),
})
export type MeetingCard = z.infer<typeof meetingCard>

export const newsCard = z.object({ kind: z.literal('news'), ...common, unread: z.boolean() })
export type NewsCard = z.infer<typeof newsCard>

export const entryCard = z.discriminatedUnion('kind', [noticeCard, topicCard, voteCard, meetingCard, newsCard])
export type EntryCard = z.infer<typeof entryCard>
