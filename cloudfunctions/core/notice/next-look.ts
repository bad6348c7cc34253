import type { Instant } from '../../contract'
import { LEASE } from './lease'
import type { PendingNotice } from './stored'

/** When somebody must look at an outbox: what is new within the lease of who wrote it, what waited already when it was to be; null where it is empty. */
export function nextLook(
  before: Instant | null,
  { waiting, pending }: Record<'waiting' | 'pending', Record<string, PendingNotice>>,
  now: Instant,
): Instant | null {
  if (Object.keys(waiting).length === 0) return null
  const isNew = Object.keys(pending).length > 0 || before === null
  return isNew ? Math.min(before ?? Number.POSITIVE_INFINITY, now + LEASE) : before
}
