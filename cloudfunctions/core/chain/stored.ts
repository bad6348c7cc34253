import type { Consent, Instant, LivingAs, PostKind, RingReason, VisitRhythm } from '../../contract'

export type * from './stored-areas'
export type * from './stored-posts'

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
  /** When this household voted, by vote, those not yet counted only: what a card shows. The ballot itself decides. */
  votes?: Record<string, Instant>
  /** People not yet confirmed: what a head's desk asks for. */
  claims: number
  /** The newest intents that were carried out on it, so that the same one again finds it done. */
  done?: string[]
  version: number
  updatedAt: Instant
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
