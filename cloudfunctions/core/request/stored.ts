import type {
  CategoryCode,
  DepartmentId,
  Instant,
  Outcome,
  Place,
  PostKind,
  RefusalRule,
  RequestRoute,
  RequestState,
} from '../../contract'
import type { PendingNotice } from '../notice/stored'

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
  pauses: Array<{ from: Instant; until: Instant | null; reason: 'returned' | 'resolved'; left: number }>
}

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
  reporter: { openid: string }
  title: string
  text: string
  photos: string[]
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
  /** The post whose move it is; 'reporter' or null when nobody's. */
  waitingFor: string | null
  /** The running deadline, for lamps; null while none runs. */
  dueAt: Instant | null
  /** What lists are ordered by: the running deadline, or the end of time where none runs. */
  orderAt: Instant
  clock: CaseClock
  question: { words: string; from: RequestState } | null
  result: { words: string; photos: string[]; at: Instant } | null
  rating: { outcome: Outcome; stars: number; words: string | null; at: Instant } | null
  refusal: { rule: RefusalRule; elsewhere: string } | null
  /** The newest step, so that a list needs no timeline. */
  last: { kind: string; at: Instant; actor: EventActor; words: string | null }
  /** How often "not solved" has sent it one level up. */
  reopened: number
  events: CaseEvent[]
  notices: Record<string, PendingNotice>
  /** When the sweep must look at `notices`; null while there are none. */
  noticeDueAt: Instant | null
}
