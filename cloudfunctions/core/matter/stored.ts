import type {
  DepartmentId,
  DocumentWay,
  Instant,
  LocalDate,
  MatterLook,
  MatterOutcome,
  MatterRule,
  MatterState,
  MergedField,
  Outcome,
  originalStates,
  ServiceMode,
} from '../../contract'
import type { PendingNotice } from '../notice/stored'
import type { CaseEvent, Climb, EventActor, PhotoTrace, PhotoVerdict, PostRef } from '../request/stored'

/** A post as a matter remembers it, with the number one may ring; its centre's where it has none of its own. */
export interface WorkerRef extends PostRef {
  phone: string
}

/** Who asked for it. Nothing of an applicant's name stands here but the polite short form of who has no phone, or of family. */
export interface Applicant {
  /** Who sees and answers it on a phone: himself, or who acted for him; null for somebody who was at the desk without one. */
  openid: string | null
  /** Empty where it is himself: his name is joined for who may see it. */
  called: string
  household: { householdId: string; areaId: string; areaPath: string[] } | null
  /** Who acted for another, with the words that all read. */
  by: { openid: string; name: string; postId: string | null; words: string } | null
  /** The post that acts for the household now; absent while it is the one that asked. */
  actingId?: string
}

/** The clock of a matter, in working minutes. It stands still while the applicant is asked, and ends when the result is told. */
export interface MatterClock {
  /** To accept what was asked for on line. */
  respondBy: Instant
  acceptedAt: Instant | null
  /** From acceptance to the result. */
  promised: number
  resolveBy: Instant | null
  answeredAt: Instant | null
  /** True where a deadline lies past the published holidays. */
  provisional: boolean
  pauses: Array<{ from: Instant; until: Instant | null; left: number }>
  amberTold: boolean
  climbed: number
}

/** One department's task. */
export interface ReviewRecord {
  departmentId: DepartmentId
  state: 'pending' | 'agreed' | 'returned'
  sentAt: Instant
  /** Promised from when it was last sent, in working minutes. */
  minutes: number
  dueAt: Instant
  provisional: boolean
  at: Instant | null
  by: PostRef | null
  words: string | null
  rounds: number
  amberTold: boolean
  lateTold: boolean
}

/** One original (原件) that left the house, and how it came back. */
export interface OriginalRecord {
  id: string
  name: string
  count: number
  photos: string[]
  state: (typeof originalStates)[number]
  /** Whose word is waited for; null where nobody's is. */
  waits: 'applicant' | 'worker' | null
  keeper: PostRef | null
  takenAt: Instant | null
  backAt: Instant | null
  /** The picture signed in place of a confirmation, when it was taken and when it was given back. */
  signatures: string[]
}

/** Collection `matters`: a matter (办件) is one document. Its id is made from booking, ticket, or openid and key. */
export interface MatterDocument {
  _id: string
  code: string
  version: number
  key: string
  state: MatterState
  /** False once closed or withdrawn. */
  open: boolean
  createdAt: Instant
  updatedAt: Instant
  how: 'desk' | 'online'
  mode: ServiceMode
  title: string
  applicant: Applicant
  /** The posts through which a household is spoken for. */
  speakers?: string[]
  items: Array<{ code: string; name: string; promisedDays: number }>
  /** Departments that the items ask, and whether two go to the home. */
  asks: DepartmentId[]
  pair: boolean
  centreId: string
  centreName: string
  areaId: string
  areaPath: string[]
  bookingId: string | null
  ticketId: string | null
  checkId: string | null
  note: string | null
  /** Responsible until it is over; `first` took it first. */
  receiver: WorkerRef
  first: WorkerRef
  hand: { to: WorkerRef; by: PostRef; at: Instant; words: string; lapsesAt: Instant } | null
  /** The one form: its answers sealed; null where no item asks for one. `missing` names needed questions without an answer. */
  form: { fields: MergedField[]; sealed: string | null; at: Instant | null; missing: string[] } | null
  /** When the applicant said that what he filled in may be shown to desk and departments. */
  consentAt: Instant | null
  /** Where a home visit goes, sealed. */
  address: string | null
  /** The key under which form and address are sealed; null where neither is. */
  keyName: string | null
  clock: MatterClock
  question: { words: string; materials: Array<{ code: string; name: string }>; at: Instant; reminded: boolean } | null
  reviews: ReviewRecord[]
  result: {
    outcome: MatterOutcome
    words: string
    rule: MatterRule | null
    office: { name: string; phone: string; place: string } | null
    photos: string[]
    at: Instant
    by: PostRef
    onTime: boolean
  } | null
  document: {
    name: string
    way: DocumentWay
    words: string | null
    photos: string[]
    handedAt: Instant | null
    to: string | null
  } | null
  rating: { outcome: Outcome; stars: number; words: string | null; at: Instant; behalf: boolean } | null
  followUp: {
    why: 'low' | 'random' | 'noPhone'
    post: PostRef
    at: Instant
    dueAt: Instant
    done: { outcome: Outcome; words: string; at: Instant } | null
  } | null
  visit: {
    date: LocalDate
    people: WorkerRef[]
    note: string | null
    done: { at: Instant; words: string } | null
    /** Whether who goes and who is visited were told the evening before, and the receiver that nobody went. */
    told: boolean
    missedTold: boolean
  } | null
  authority: { words: string; until: LocalDate; at: Instant; photo: string } | null
  originals: OriginalRecord[]
  climbs: Climb[]
  /** The code under which somebody who is there takes it onto his phone; written beside the version. */
  claim: { code: string; until: Instant; by: Pick<PostRef, 'name' | 'post' | 'areaName'> } | null
  /** When the applicant last pressed for it. */
  urgedAt: Instant | null
  /** Who looked at what is sealed, the newest fifty: written beside the version, for no move depends on it. */
  looks: Array<{ at: Instant; openid: string; by: string; what: MatterLook }>
  /** Post ids whose move it is; `applicant` where it is the applicant's; `@labour` where it is a department's. */
  waitingFor: string[]
  dueAt: Instant | null
  /** What lists are ordered by: the running deadline, or the end of time where none runs. */
  orderAt: Instant
  tickAt: Instant | null
  /** How often the receiver was told that something of an answered matter is still to be done. */
  nagged: number
  provisionalAt: Instant | null
  /** 2026-11: the month it is counted in, and when its figures must be counted again. */
  month: string
  countAt: Instant | null
  photoTraces: PhotoTrace[]
  photoVerdicts: Record<string, PhotoVerdict>
  last: { kind: string; at: Instant; actor: EventActor; words: string | null }
  events: CaseEvent[]
  notices: Record<string, PendingNotice>
  noticeDueAt: Instant | null
}

/** What a department is called in `waitingFor`. */
export const departmentToken = (departmentId: string): string => `@${departmentId}`

/** Collection `matterTallies`, `_id` = `<centre>@<month>`: what one centre received in a month, counted by the sweep from its matters. */
export interface MatterTallyDocument {
  _id: string
  centreId: string
  centreName: string
  areaPath: string[]
  month: string
  received: number
  answered: number
  onTime: number
  withdrawn: number
  open: number
  rated: number
  stars: number
  refused: Partial<Record<MatterRule, number>>
  notOurs: number
  countedAt: Instant
  /** Rises with every count. */
  version: number
}

export const tallyId = (centreId: string, month: string): string => `${centreId}@${month}`
