import type { AreaKind, CategoryGroup, Instant, PostKind } from '../../contract'
import type { Tiding } from '../notice/tiding'
import type { PhotoTrace, PhotoVerdict } from '../request/stored'

/** What a holder has been trained for. */
export interface SkillRecord {
  group: CategoryGroup
  trainedOn: Instant
  by: { postId: string; name: string }
  note: string | null
}

/** Another person acts for a post: the cases that name it must follow, and people must hear. Stands in the post until that is done. */
export interface PostChange {
  at: Instant
  /** By message id. */
  tidings: Record<string, Tiding>
  /** Where the walk through the cases that wait for the post stands. */
  after: { at: number; id: string } | null
  /** Whether this walk has found anything: then there is one more. */
  changed: boolean
}

/**
 * Collection `posts`: one kind of duty for one area or department, held by one person at a time, under an id that outlives its holders:
 * `G12-gridHead`. Its phone is a work phone. Once somebody else has it, the term before stands aside as `G12-gridHead.1`.
 */
export interface PostDocument {
  _id: string
  kind: PostKind
  areaId: string | null
  areaKind: AreaKind | null
  areaName: string
  areaPath: string[]
  departmentId: string | null
  openid: string
  name: string
  phone: string
  from: Instant
  /** Null while it lasts. */
  until: Instant | null
  deputy: { openid: string; name: string; phone?: string } | null
  /** The deputy acts until then. */
  absentUntil: Instant | null
  /** Counts writes; absent on a post that is as it was first entered. */
  version?: number
  /** Which holder this is, from 1; absent on the first. */
  term?: number
  /** Of a term that stands aside: the post it was of. */
  termOf?: string
  appointed?: { how: 'invited' | 'nominated'; by: { postId: string; name: string } }
  ended?: { how: 'ended' | 'resigned' | 'succeeded'; words: string | null; by: string; key: string } | null
  skills?: SkillRecord[]
  /** What the holder put on his contact card. */
  card?: { photo: string | null; hours: string | null; words: string | null }
  /** The check of its photo, and what came of it: only what has passed is shown to others. */
  photoTraces?: PhotoTrace[]
  photoVerdicts?: Record<string, PhotoVerdict>
  change?: PostChange | null
  /** When the sweep must look: a change to be carried, an absence that ends. */
  changeDueAt?: Instant | null
}

/** Collection `invitations`, by its code: one person is asked to take one post. */
export interface InvitationDocument {
  _id: string
  kind: PostKind
  /** The post it will be; `term` is the term that runs or ran last when it was made, 0 for none: once another began it is of no use. */
  postId: string
  term: number
  /** Of an officer: the district. */
  areaId: string
  areaKind: AreaKind | null
  areaName: string
  areaPath: string[]
  departmentId: string | null
  by: { openid: string; postId: string; post: PostKind; name: string; areaName: string }
  words: string | null
  /** Whom alone it is for: a nominee, whose answer begins the public notice of this area. */
  nominee: { openid: string; areaId: string; round: number } | null
  state: 'open' | 'accepted' | 'declined' | 'takenBack'
  answered: { openid: string; name: string; at: Instant } | null
  createdAt: Instant
  expiresAt: Instant
}

/** One household's proposal. */
export interface Naming {
  /** The household that proposes. */
  householdId: string
  openid: string
  nomineeId: string
  unitId: string
  door: string
  title: string
  self: boolean
  words: string
  at: Instant
  key: string
}

/** Collection `selections`, by unit or building: how its next head is chosen. */
export interface SelectionDocument {
  _id: string
  kind: 'unitHead' | 'buildingHead'
  areaName: string
  areaKind: AreaKind
  areaPath: string[]
  round: number
  state: 'open' | 'asked' | 'notice' | 'closed'
  /** Names are taken until then although the post is held. */
  openUntil: Instant | null
  /** By household, so that each proposes once. */
  named: Record<string, Naming>
  /** Nominees that were not taken up, by nominee id. */
  refused: Record<string, { words: string; at: Instant }>
  candidate: {
    nomineeId: string
    openid: string
    title: string
    households: number
    invitationId: string
    by: { openid: string; postId: string; name: string }
    /** As given with the answer. */
    name: string | null
    phone: string | null
  } | null
  noticeUntil: Instant | null
  objections: Array<{
    id: string
    openid: string
    words: string
    at: Instant
    ruled: { upheld: boolean; words: string; at: Instant } | null
  }>
  /** What the residents are being told, household after household. */
  telling: {
    what: 'notice' | 'appointed'
    name: string
    at: Instant
    until: Instant | null
    after: string | null
  } | null
  last: { name: string; at: Instant } | null
  dueAt: Instant | null
  /** The idempotency key of the newest write. */
  key: string
  version: number
  updatedAt: Instant
}
