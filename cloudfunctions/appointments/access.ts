import type { Instant } from '../contract'
import type { BookingDocument, BookingEvent } from '../core/appointment/stored'
import { type AreaAct, postFor } from '../core/permission/area-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { callerOf } from '../kit/caller'

/** Who does something to a booking: its owner, or a head for a household without a phone. */
export type Doer = NonNullable<BookingEvent['by']>

const asPost = (openid: string, { postId, name }: HeldPost): Doer => ({ openid, name, postId })

/** Whether it is the caller's own, or that of a household he may act for; null where it is neither. One call for a household. */
export async function doerOf(
  { openid: owner, household }: Pick<BookingDocument, 'openid' | 'household'>,
  openid: string,
  now: Instant,
): Promise<Doer | null> {
  if (household) {
    const post = postFor(await callerOf(openid, now), 'household', household)
    return post && asPost(openid, post)
  }
  return owner === openid ? { openid, name: '', postId: null } : null
}

/** The caller's post through which he may do this at a centre, or null. */
export function atCentre(
  caller: Caller,
  act: Extract<AreaAct, 'keepCentre' | 'serveCentre' | 'ruleAppeal'>,
  { areaId, areaPath }: { areaId?: string; areaPath: readonly string[] },
): Doer | null {
  const post = postFor(caller, act, { areaId: areaId ?? areaPath.at(-1) ?? '', areaPath })
  return post && asPost(caller.openid, post)
}
