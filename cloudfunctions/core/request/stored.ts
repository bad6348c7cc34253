import type {
  CategoryCode,
  DepartmentId,
  HandBackRule,
  Instant,
  OnBehalf,
  Outcome,
  Place,
  Point,
  PostKind,
  RefusalRule,
  RequestKind,
  RequestRoute,
  RequestState,
  Visibility,
} from '../../contract'
import type { PendingNotice } from '../notice/stored'

/** In the place of the openid of somebody who had himself deleted. WeChat gives nobody such a one. */
export const GONE = 'gone'

/** A post as a case remembers it. */
export interface PostRef {
  postId: string
  post: PostKind
  areaId: string | null
  areaName: string
  departmentId: string | null
  openid: string
  name: string
}

/** Who did a step: the reporter by openid alone (no name stays in a case), a post by name, or the system. */
export type EventActor =
  | { role: 'reporter'; openid: string }
  | { role: 'joiner'; openid: string }
  | { role: 'post'; openid: string; name: string; postId: string; post: PostKind; areaName: string }
  | { role: 'system' }

/** An event of the chain: `hash` is SHA-256 over the canonical JSON of all other fields. */
export interface CaseEvent {
  caseId: string
  seq: number
  at: Instant
  actor: EventActor
  kind: string
  facts: Record<string, unknown>
  /** The idempotency key of the call that made it; null for the system. */
  key: string | null
  prev: string
  hash: string
}

/** The clock of a case. Minutes are working minutes. It stands still while the resident is asked, and while a result waits for the rating. */
export interface CaseClock {
  /** Fixed when raised. */
  respondBy: Instant
  /** Fixed at acceptance, moved only by listed pauses. */
  resolveBy: Instant | null
  /** Promised from acceptance to solution. */
  promised: number | null
  acceptedAt: Instant | null
  resolvedAt: Instant | null
  /** True where a deadline lies past the published holidays. */
  provisional: boolean
  /** Each standstill; the last one is open while `until` is null. `left` is what the running clock had left. */
  pauses: Array<{ from: Instant; until: Instant | null; reason: 'returned' | 'resolved' | 'shelved'; left: number }>
  /** Whether the handler has been told that time runs short, on the clock that runs now. */
  amberTold: boolean
  /** How many levels the case has climbed on the clock that runs now. */
  climbed: number
}

/** A head to whom the case climbed, each level once for a clock. */
export interface Climb {
  post: PostRef
  at: Instant
}

/** A department called to a joint case. */
export interface CalledDepartment {
  departmentId: DepartmentId
  post: PostRef
  arrivedAt: Instant | null
  /** Where it said it was. */
  place: Point | null
  signed: { at: Instant; outcome: 'done' | 'objects'; words: string; photos: string[] } | null
  stars: number | null
}

/**
 * Who stands behind a case. Where a post raised it for somebody else, through which post, and through which its voice is heard now:
 * the same, or where nobody holds it the next head's.
 */
export interface Voice {
  openid: string
  postId?: string
  actingId?: string
}

/** A neighbour who joined, or whose own case was merged into this one. */
export interface Joiner extends Voice {
  at: Instant
  /** The joiner's own case, where there was one. */
  requestId: string | null
  rating: { outcome: Outcome; stars: number; words: string | null; at: Instant } | null
}

/** A photo given to WeChat's check, and under which trace; null where the check could not be had. */
export interface PhotoTrace {
  photo: string
  trace: string | null
}
export type PhotoVerdict = 'pass' | 'review' | 'risky'

/** Collection `requests`: a case is one document. */
export interface RequestDocument {
  _id: string
  /** For people to read out: GM-7K3Q2M. */
  code: string
  version: number
  state: RequestState
  /** False once closed, refused or withdrawn. */
  open: boolean
  createdAt: Instant
  updatedAt: Instant
  kind: RequestKind
  visibility: Visibility
  reporter: Voice
  /** The posts through which somebody speaks for somebody else in it; absent where everybody speaks for himself. */
  speakers?: string[]
  /** Where a post holder raised it for somebody else. */
  onBehalf: OnBehalf | null
  /** The visit on which it was found; absent where it was raised otherwise. */
  fromVisit?: string
  /** Where it is, for what is near: the point itself, or the middle of the area; null where neither is known. */
  spot: Point | null
  title: string
  text: string
  photos: string[]
  /** Absent where no photo came with it. */
  photoTraces?: PhotoTrace[]
  /** By trace, as each verdict arrives; the one thing that is written beside the version. */
  photoVerdicts?: Record<string, PhotoVerdict>
  place: Place
  category: CategoryCode | null
  departmentId: DepartmentId | null
  areaId: string
  areaName: string
  areaPath: string[]
  route: RequestRoute
  /** The head who answers for it. */
  inCharge: PostRef
  /** The post that works on it. */
  handler: PostRef | null
  /** The posts whose move it is, and 'reporter' where it is the reporter's. */
  waitingFor: string[]
  /** The running deadline, for lamps; null while none runs. */
  dueAt: Instant | null
  /** What lists are ordered by: the running deadline, or the end of time where none runs. */
  orderAt: Instant
  clock: CaseClock
  question: { words: string; from: RequestState } | null
  result: { words: string; photos: string[]; at: Instant } | null
  /** `behalf` where somebody rated for who has no phone. */
  rating: { outcome: Outcome; stars: number; words: string | null; at: Instant; behalf?: boolean } | null
  refusal: { rule: RefusalRule; elsewhere: string } | null
  /** The newest step, so that a list needs no timeline. */
  last: { kind: string; at: Instant; actor: EventActor; words: string | null }
  /** The cell of its spot, see core/routing/near.ts; null where it has none. */
  cell: string | null
  /** Each time the same matter came back after closing. */
  recurrences: Array<{ openid: string; key: string; at: Instant }>
  /** The earliest running deadline that lies past the published holidays; null where none does. */
  provisionalAt: Instant | null
  /** When the sweep must look at its clock next; null while nothing can come of itself. */
  tickAt: Instant | null
  climbs: Climb[]
  supervised: { at: Instant; by: PostRef; words: string } | null
  handBacks: Array<{ at: Instant; by: PostRef; rule: HandBackRule; words: string }>
  /** Who must rule, and on what. */
  ruling: { post: PostRef; on: 'handBack' | 'objection' } | null
  shelving: {
    reason: string
    photos: string[]
    reviewAt: Instant
    approver: PostRef
    approvedAt: Instant | null
    from: RequestState
  } | null
  objection: { words: string; at: Instant } | null
  joint: {
    by: PostRef
    at: Instant
    /** Working minutes from the whistle to its deadline. */
    minutes: number
    dueAt: Instant
    provisional: boolean
    departments: CalledDepartment[]
    lateTold: boolean
  } | null
  joiners: Joiner[]
  /** The master it lives on in. */
  master: string | null
  followUp: {
    why: 'low' | 'random' | 'noPhone'
    post: PostRef
    /** Since when, and until when it is to be done. */
    at: Instant
    dueAt: Instant
    provisional: boolean
    done: { outcome: Outcome; words: string; at: Instant } | null
  } | null
  /** How often "not solved" has sent it one level up. */
  reopened: number
  events: CaseEvent[]
  notices: Record<string, PendingNotice>
  /** When the sweep must look at `notices`; null while there are none. */
  noticeDueAt: Instant | null
}
