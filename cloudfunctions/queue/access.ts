import type { Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import type { Worker } from '../core/queue/stored'
import { Refused } from '../kit/answer'
import { actingAt } from '../kit/centres'

export interface Serving {
  centre: CentreDocument
  by: Worker
}

/** Who may serve at this centre, as he who does it. Two calls, one where the centre is known. */
export async function servingAt(
  centreId: string,
  action: string,
  openid: string,
  now: Instant,
): Promise<Serving | Refused> {
  const acting = await actingAt(centreId, 'serveCentre', action, { openid, now })
  if (acting instanceof Refused) return acting
  const { centre, post } = acting
  return { centre, by: { openid, name: post.name, postId: post.postId } }
}
