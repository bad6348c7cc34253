import type { AreaVersion, Instant, PublicationState } from '../../contract'

/** Collection `publications`: a version of the tree and its boundaries, from its check to its last day of being carried round. */
export interface PublicationDocument {
  _id: string
  district: string
  /** Its number among the versions; 0 until it is published. */
  number: number
  state: PublicationState
  by: { openid: string; name: string }
  createdAt: Instant
  /** When publishing began: only then it belongs to the history. */
  publishedAt: Instant | null
  files: { tree?: string; boundaries?: string; points?: string }
  idProperty: string
  /** The number of the version in force when it was checked: it says nothing about any other. */
  base: number
  digest: string
  faults: number
  warnings: number
  counts: AreaVersion['counts']
  /** Nothing was in force: it may hold at once. */
  initial: boolean
  from: Instant | null
  /** Documents written so far, of so many. */
  cursor: number
  total: number
  /** Until then somebody is writing a portion of it. */
  leaseUntil: Instant
  version: number
  updatedAt: Instant
}

/** The one document `lock` of the same collection: who is publishing, and which version is in force. */
export interface PublicationLock {
  _id: 'lock'
  holder: string | null
  heldAt: Instant
  /** The highest number ever given. */
  number: number
  /** The number in force, or on its way round. */
  base: number
}
