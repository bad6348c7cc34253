import type { DepartmentId, Instant, Item, ItemMode, MaterialState, PaperKind, PlaceKind, Point } from '../../contract'
import type { PhotoTrace, PhotoVerdict } from '../request/stored'

/** Later than anything: what is in force without an end. */
export const FOREVER: Instant = 8_640_000_000_000_000

/**
 * Collection `items`, by `code#version`: one version of one item, in force from `from` until `until`. A new version ends the one
 * before at the moment it begins, so that at any moment one of each is in force. Published and ended ones are kept for good.
 */
export interface ItemDocument {
  _id: string
  code: string
  version: number
  item: Item
  from: Instant
  until: Instant
  reason: string
  by: { openid: string; postId: string; name: string }
  changed: string[]
  /** The idempotency key that made it. */
  key: string | null
  /** Who took the item off the list with this version, why, and under which key. */
  ended: { reason: string; by: { openid: string; postId: string; name: string }; key: string } | null
}

export const itemVersionId = (code: string, version: number): string => `${code}#${version}`

/** In `items` too, under this id: which edition of the whole list there is, so that an instance knows when to read it again. */
export const LIST_ID = 'list'
export interface ItemListDocument {
  _id: typeof LIST_ID
  edition: number
  publishedAt: Instant
}

/** A material in a check: merged as in the notice, with how it stands. */
export interface CheckedMaterialRecord {
  code: string
  name: string
  form: 'original' | 'copy' | 'both'
  count: number
  samples: string[]
  when: string[]
  paper: PaperKind | null
  state: MaterialState
  words: string | null
  photos: string[]
  /** The kept paper whose photos these are, with when its holder said yes. */
  fromPaper: { paperId: string; consentAt: Instant } | null
  rounds: number
}

/**
 * Collection `checks`, by `checkIdFor` its resident and set of items, or by `checkIdOfMatter`: materials looked at before the day. Seen by its resident and by
 * the desk of its area alone.
 */
export interface CheckDocument {
  _id: string
  openid: string
  called: string
  items: Array<{ code: string; name: string }>
  /** Whose desk looks: a street's, or the district's where that street has none. */
  areaId: string
  areaPath: string[]
  areaName: string
  /** Ways in which all of these items could be done when it was opened. */
  modes: ItemMode[]
  /** Tied later to what it is for. */
  bookingId: string | null
  matterId: string | null
  /** It is for a household or for family: what its holder kept of himself is not lent to it, and nothing of it is kept. */
  behalf: boolean
  /** The newest question of the matter's desk that was laid into it; 0 before any. */
  askedAt: Instant
  materials: CheckedMaterialRecord[]
  /** Whether something waits for the desk, since when. */
  waiting: boolean
  waitingSince: Instant | null
  photoTraces: PhotoTrace[]
  photoVerdicts: Record<string, PhotoVerdict>
  closedAt: Instant | null
  /** When all of it is deleted: thirty days after it was closed, or ninety after it was last touched. */
  purgeAt: Instant
  /** Which workers opened it, the newest few. */
  looks: Array<{ at: Instant; by: string }>
  key: string | null
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Collection `papers`, by holder and kind: a paper kept with its holder's leave. What it is and where it lies is sealed. */
export interface PaperDocument {
  _id: string
  openid: string
  kind: PaperKind
  /** JSON of `PaperContent`, sealed for this document (kit/secret.ts). */
  sealed: string
  keyName: string
  /** The check and the material in it that it was kept from. */
  checkId: string
  material: string
  consentAt: Instant
  keptAt: Instant
  expiresAt: Instant | null
  uses: Array<{ at: Instant; what: string }>
  looks: Array<{ at: Instant; openid: string; by: string }>
  version: number
  key: string | null
}
export interface PaperContent {
  photos: string[]
  source: string
}

/** Collection `services`: a place or service, for the area it serves and all under it. */
export interface DirectoryDocument {
  _id: string
  kind: PlaceKind
  name: string
  words: string
  phone: string | null
  address: string | null
  hours: string | null
  at: Point | null
  open: { page: string } | { appId: string; path?: string } | null
  areaId: string
  areaName: string
  order: number
}

/** Something that everybody with a place must hear once, from `at` on. */
export interface PopupTelling {
  id: string
  kind: 'changed' | 'cancelled' | 'reminder'
  at: Instant
  words: string
}

/** Collection `popups`: a pop-up service. `taken` is counted in the same transaction as each place. */
export interface PopupDocument {
  _id: string
  title: string
  words: string
  departments: DepartmentId[]
  items: Array<{ code: string; name: string }>
  areaId: string
  areaPath: string[]
  areaName: string
  place: string
  at: Point | null
  from: Instant
  until: Instant
  capacity: number
  taken: number
  cancelled: { at: Instant; reason: string } | null
  by: { openid: string; postId: string; name: string; areaName: string }
  tells: PopupTelling[]
  /** When the first of `tells` is due; null where none is. */
  tellAt: Instant | null
  /** Keys of what was done to it, newest last, few. */
  keys: string[]
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Collection `popupPlaces`, by popup and household: one place for each household. */
export interface PopupPlaceDocument {
  _id: string
  popupId: string
  householdId: string
  openid: string
  called: string
  /** The stairwell: 锦绣小区3号楼2单元. */
  title: string
  at: Instant
  /** Null while it is held. */
  leftAt: Instant | null
}

export const popupPlaceId = (popupId: string, householdId: string): string => `${popupId}.${householdId}`
