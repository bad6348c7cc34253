import type {
  AreaFigures,
  AreaKind,
  CategoryGroup,
  Consent,
  Instant,
  Layout,
  LivingAs,
  PostKind,
  RingReason,
  VisitRhythm,
} from '../../contract'
import type { Tiding } from '../notice/tiding'
import type { PhotoTrace, PhotoVerdict } from '../request/stored'

export type { VisitRhythm } from '../../contract'

export interface Polygons {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown[]
}

export interface Middle {
  type: 'Point'
  coordinates: [longitude: number, latitude: number]
}

/** Collection `areas`: the tree. What somebody reads of it holds at a moment: see `asOf`. */
export interface AreaDocument {
  _id: string
  kind: AreaKind
  /** Within its parent: 3号楼. */
  name: string
  /** Short code printed on the stairwell sign. */
  code: string
  parentId: string | null
  /** From the district down to this area itself. */
  areaPath: string[]
  /** The names along `areaPath`. */
  names: string[]
  /** Place among its siblings. */
  order: number
  households: number
  /** Of a unit: its floors and doors. */
  layout?: Layout
  centre?: Middle
  validFrom: Instant
  /** It is gone from then on, which may be in the future. */
  validTo: Instant | null
  /** How it will be from a moment on; folded into the fields above by `sweep` once that has come. */
  next?: AreaChange | null
  /** The publication whose change has not been folded in yet. */
  staged?: string | null
}

/** Everything of an area that a new version of the tree may say otherwise. */
export interface AreaChange
  extends Pick<
    AreaDocument,
    'kind' | 'name' | 'code' | 'parentId' | 'areaPath' | 'names' | 'order' | 'households' | 'layout' | 'centre'
  > {
  from: Instant
}

/**
 * Collection `boundaries`, by area and version: `G12@3`. What routing needs of the area stands beside its boundary and changes with
 * it, so that a new version is in force whole at its moment, without a switch. Grids have one at least; units and buildings need none.
 */
export interface BoundaryDocument {
  _id: string
  areaId: string
  kind: AreaKind
  name: string
  areaPath: string[]
  names: string[]
  centre?: Middle
  boundary: Polygons
  /** The print of `boundary`, so that an import need not read what has not changed. */
  print: string
  /** Its length as JSON. */
  bytes: number
  validFrom: Instant
  validTo: Instant | null
  /** The publication that wrote or closes it, until its moment has come. */
  staged?: string | null
}

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

export interface HomeRecord {
  unitId: string
  door: string | null
  /** 锦绣小区3号楼2单元 */
  title: string
  /** Wider areas, street first. */
  where: string[]
  areaPath: string[]
  confirmed: boolean
}

/** Collection `people`, by openid. `called` is the polite short form that a head may see; nothing else of a person is kept. */
export interface PersonDocument {
  _id: string
  called: string
  homes: HomeRecord[]
  /** News up to then are known to him. */
  newsSeenAt?: Instant
  /** The newest intents about his homes that were carried out. */
  done?: string[]
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Collection `secrets`, by openid, apart from `people`: sealed texts (kit/secret.ts), all of a person's under one key. */
export interface SecretDocument {
  _id: string
  name: string | null
  phone: string | null
  /** The key they are sealed under, so that those under an old one can be asked for. */
  keyName: string
  /** The idempotency key of the newest write. */
  key: string | null
  version: number
  updatedAt: Instant
}

/** Somebody who lives, or says he lives, behind a door. */
export interface Housemate {
  openid: string
  called: string
  /** Owner, tenant, or family of one of them; null where he did not say. */
  as: LivingAs | null
  /** What he wrote to be known by: 8月搬来. */
  words: string | null
  since: Instant
  /** Null while it is a claim. */
  confirmed: { at: Instant; by: { openid: string; postId: string | null; name: string } } | null
}

/**
 * Collection `households`, by `householdId`: one door. A door nobody has claimed, noted or visited has none. The same claim stands
 * in the person's homes; both are written in one transaction.
 */
export interface HouseholdDocument {
  _id: string
  unitId: string
  door: string
  areaPath: string[]
  people: Housemate[]
  /** Without a smartphone: kept and acted for by the heads, always marked. Name and phone lie in `secrets` under the household's id. */
  phoneless: {
    called: string
    since: Instant
    by: { postId: string; name: string }
    /** Absent where it was written down before anybody asked for it. */
    consent?: Consent
  } | null
  /** Whether it stands in the ledger of special groups; the ledger itself is sealed, in `care`. */
  care: boolean
  /** How many of its people stand there; absent while nobody ever did. */
  careEntries?: number
  visit: { every: VisitRhythm | null; lastAt: Instant | null; dueAt: Instant | null }
  /**
   * Which notices of the group this household has read, by notice id, those still in force only. `told` names who said it at the door
   * where nobody there has a phone, or nobody had looked.
   */
  reads: Record<string, { at: Instant; told: string | null }>
  /** When this household voted, by vote: what a card shows. The ballot itself decides. */
  votes?: Record<string, Instant>
  /** People not yet confirmed: what a head's desk asks for. */
  claims: number
  /** The newest intents that were carried out on it, so that the same one again finds it done. */
  done?: string[]
  version: number
  updatedAt: Instant
}

/**
 * Collection `tallies`, by area: figures of a stairwell counted from its rows, those of a wider area summed from its children. Whoever
 * writes has read the rows after the version he replaces.
 */
export interface TallyDocument extends AreaFigures {
  _id: string
  kind: AreaKind
  parentId: string | null
  areaPath: string[]
  countedAt: Instant
  /** When it must be counted again: now where a child has changed, else when the next visit falls due or the month ends. */
  againAt: Instant | null
  version: number
}

/** Collection `looks`: each time somebody was shown the number of a person (`of`: openid) or of a household without a phone (its id). */
export interface LookDocument {
  _id: string
  of: string
  at: Instant
  by: { openid: string; postId: string; post: PostKind; name: string; areaName: string }
  why: RingReason
  /** Behind which door. */
  householdId: string
}
