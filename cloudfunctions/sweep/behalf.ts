import type { Instant } from '../contract'
import { spokenForBy } from '../core/appointment/moves'
import type { BookingDocument } from '../core/appointment/stored'
import type { PostDocument } from '../core/chain/stored'
import { spokenFor } from '../core/matter/carried'
import { evolveMatter } from '../core/matter/evolve'
import type { MatterDocument } from '../core/matter/stored'
import { areaMayDo } from '../core/permission/area-acts'
import type { PostRef } from '../core/request/stored'
import { headFrom, refOf } from '../core/routing/responsible'
import { storeBooking } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { _ } from '../kit/cloud'
import { portion } from '../kit/database'
import { storeMatter } from '../kit/matters'
import { postsAround } from '../kit/posts'
import { seal } from '../kit/seal'

/** Of one post at once. */
const PORTION = 20

/** Who acts for the households of a post now: its holder or his deputy; where nobody has it, the next head above. One call, or none. */
export async function actingNow(post: PostDocument, now: Instant): Promise<PostRef> {
  if (post.until === null) return refOf(post, now)
  return headFrom(post.areaPath.length - 1, post, await postsAround(post.areaPath), now).post
}

/**
 * One portion of what was booked or asked for through this post for households without a phone: it is the household's, and who acts for
 * it now sees it and hears of it; who did before does not any more. Whatever is carried is not found again.
 */
export async function carryBehalf(post: PostDocument, now: Instant): Promise<{ found: boolean; end: boolean }> {
  if (!areaMayDo[post.kind].household) return { found: false, end: true }
  const to = await actingNow(post, now)
  const other = _.neq(to.openid)
  const [bookings, matters] = await Promise.all([
    portion<BookingDocument>('bookings', { 'by.postId': post._id, open: true, openid: other }, { limit: PORTION }),
    portion<MatterDocument>(
      'matters',
      { 'applicant.by.postId': post._id, open: true, 'applicant.openid': other },
      { limit: PORTION },
    ),
  ])
  // One that somebody changes meanwhile is found again on the next walk.
  for (const booking of bookings.found) await storeBooking(booking, spokenForBy(booking, to, now))
  for (const matter of matters.found)
    await storeMatter(matter, evolveMatter(matter, spokenFor(matter, to), { now, key: null, seal, calendar }))
  return {
    found: bookings.found.length + matters.found.length > 0,
    end: bookings.all && matters.all,
  }
}
