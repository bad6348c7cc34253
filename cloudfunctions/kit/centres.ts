import type { Instant } from '../contract'
import type { CentreDocument } from '../core/appointment/stored'
import { type AreaAct, postFor } from '../core/permission/area-acts'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { type Refused, refused } from './answer'
import { callerOf } from './caller'
import { byId } from './database'

const MINUTE = 60_000
const known = new Map<string, { centre: CentreDocument; at: Instant }>()

/**
 * A centre and its rules, kept by the instance for a minute: who acts on older rules is found out by the sheet he writes to. One call, or
 * none. `fresh` reads it again.
 */
export async function centreOf(centreId: string, now: Instant, fresh = false): Promise<CentreDocument | null> {
  const kept = known.get(centreId)
  if (!fresh && kept && Math.abs(now - kept.at) < MINUTE) return kept.centre
  const centre = await byId<CentreDocument>('centres', centreId)
  if (centre) known.set(centreId, { centre, at: now })
  else known.delete(centreId)
  return centre
}

/** A centre, and the post through which the caller does this there. Two calls, one where the centre is known. */
export async function actingAt(
  centreId: string,
  act: Extract<AreaAct, 'keepCentre' | 'serveCentre' | 'ruleAppeal'>,
  action: string,
  { openid, now }: { openid: string; now: Instant },
): Promise<{ centre: CentreDocument; caller: Caller; post: HeldPost } | Refused> {
  const [centre, caller] = await Promise.all([centreOf(centreId, now), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  const post = postFor(caller, act, centre)
  return post ? { centre, caller, post } : refused({ code: 'permission.denied', action })
}
