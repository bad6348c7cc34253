import type { RequestDocument } from '../core/request/stored'
import { followedBy, listFor } from '../core/visit/follow'
import { _ } from './cloud'
import { update } from './database'

/** Lets the visits follow the requests that came of them. No call where none did, or where nothing changes for them; else one. */
export async function followVisits(before: RequestDocument, after: RequestDocument): Promise<void> {
  const list = listFor(after.state)
  const ids = followedBy(after)
  if (ids.length === 0 || listFor(before.state) === list) return
  await update('visits', { requestId: _.in(ids) }, { list, countAt: after.updatedAt })
}
