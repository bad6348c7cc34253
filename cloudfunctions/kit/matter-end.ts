import type { Instant } from '../contract'
import { closed } from '../core/item/check'
import type { MatterDocument } from '../core/matter/stored'
import { update } from './database'

/** When a matter ends, the check of its materials ends: its photos are deleted thirty days later. One call, where there is one. */
export async function matterEnded(before: MatterDocument, after: MatterDocument, now: Instant): Promise<void> {
  if (!before.open || after.open || after.checkId === null) return
  await update('checks', { _id: after.checkId, matterId: after._id, closedAt: null }, closed(now))
}
