import type {
  CareBasis,
  CareEnding,
  CareReason,
  Instant,
  PostKind,
  VisitList,
  VisitMood,
  VisitPurpose,
} from '../../contract'
import type { RequestDocument } from '../request/stored'

/** Who visited, wrote or looked: a post, by the name it had that day. */
export interface VisitorRef {
  openid: string
  postId: string
  post: PostKind
  name: string
  areaName: string
}

/** Collection `visits`: one call at one door, or at the stairwell itself. */
export interface VisitDocument extends Pick<RequestDocument, 'photoTraces' | 'photoVerdicts'> {
  _id: string
  /** Shared by the doors of one round. */
  roundId: string
  unitId: string
  areaPath: string[]
  /** 锦绣小区3号楼2单元 */
  areaName: string
  door: string | null
  householdId: string | null
  at: Instant
  receivedAt: Instant
  by: VisitorRef
  purposes: VisitPurpose[]
  met: 'somebody' | 'nobody'
  people: string | null
  words: string | null
  photos: string[]
  /** For those who may see the ledger of special groups. */
  mood: VisitMood | null
  /** Where its problem stands; null where there was none. */
  list: VisitList | null
  problem: { words: string; result: string | null } | null
  /** The request its problem became, or is about to become. */
  requestId: string | null
  /** When the sweep must count its stairwell; null once counted. */
  countAt: Instant | null
}

/** Collection `visitTallies`, by `tallyId`: the visits of one stairwell in a month or quarter, counted from the rows. */
export interface TallyDocument {
  _id: string
  unitId: string
  areaPath: string[]
  period: string
  doors: number
  visits: number
  collected: number
  solved: number
  passedUp: number
  at: Instant
}

/** Collection `care`: one person of one household. `sealed` is the person as JSON (kit/care.ts); null once ended. */
export interface CareDocument {
  _id: string
  unitId: string
  areaPath: string[]
  areaName: string
  door: string
  householdId: string
  /** Of the person, where he has an account and it is known. */
  openid: string | null
  sealed: string | null
  keyName: string
  basis: CareBasis
  by: VisitorRef
  since: Instant
  reviewAt: Instant
  /** Null while it lasts. */
  until: Instant | null
  ended: { by: VisitorRef | null; why: CareEnding | 'erased' } | null
  /** Stands in the list only while it lasts. */
  open: boolean
  version: number
  updatedAt: Instant
}

/** Collection `careLooks`: who opened which entry, when and why; never what was shown. */
export interface CareLookDocument {
  _id: string
  careId: string
  unitId: string
  areaPath: string[]
  areaName: string
  door: string
  by: VisitorRef
  at: Instant
  why: CareReason
}

/** Collection `visitDigests`, by day: how far the morning's messages have got. */
export interface DigestDocument {
  _id: string
  /** The last stairwell that was done. */
  after: string
  /** By post: what fell to somebody further up, because the stairwell's own head is away or there is none. */
  rest: Record<string, { openid: string; today: number; overdue: number; unitId: string }>
  done: boolean
  version: number
}
