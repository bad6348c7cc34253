import type { BookedFor, Instant } from '../contract'
import { householdId } from '../contract'
import type { Booker } from '../core/appointment/draft'
import { postTitles } from '../core/appointment/titles'
import type { HouseholdDocument } from '../core/chain/stored'
import { postFor } from '../core/permission/area-acts'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { byId } from '../kit/database'

type HouseholdFor = Extract<BookedFor, { kind: 'household' }>

/** Whose the booking will be. No call for oneself and one's family, two for a household without a phone. */
export async function bookerOf(
  bookedFor: BookedFor | undefined,
  openid: string,
  now: Instant,
): Promise<Booker | Refused> {
  if (bookedFor?.kind === 'household') return actingFor(bookedFor, openid, now)
  const own = { booker: openid, openid, household: null }
  if (!bookedFor) return { ...own, called: '', by: null }
  const { called, relation } = bookedFor
  return { ...own, called, by: { openid, name: '', postId: null, words: `家人代约（${relation}）` } }
}

async function actingFor({ household, called }: HouseholdFor, openid: string, now: Instant): Promise<Booker | Refused> {
  const id = householdId(household.unitId, household.door)
  const [caller, found] = await Promise.all([callerOf(openid, now), byId<HouseholdDocument>('households', id)])
  const place = found && { areaId: found.unitId, areaPath: found.areaPath }
  const post = place && postFor(caller, 'household', place)
  // Whoever may not act for a household is not told whether there is one.
  if (!post)
    return found || caller.posts.length === 0
      ? refused({ code: 'permission.denied', action: 'book' })
      : refused({ code: 'household.absent' })
  if (!found.phoneless) return refused({ code: 'household.absent' })
  return {
    ...{ booker: id, openid, called },
    by: { openid, name: post.name, postId: post.postId, words: `${postTitles[post.kind]} ${post.name}`.trim() },
    household: { householdId: id, areaId: found.unitId, areaPath: found.areaPath },
  }
}
