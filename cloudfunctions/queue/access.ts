import type { Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { postFor } from '../core/permission/area-acts'
import type { Worker } from '../core/queue/stored'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'

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
  const [centre, caller] = await Promise.all([centreOf(centreId, now), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  const post = postFor(caller, 'serveCentre', { areaId: centre.areaId, areaPath: centre.areaPath })
  return post
    ? { centre, by: { openid, name: post.name, postId: post.postId } }
    : refused({ code: 'permission.denied', action })
}
