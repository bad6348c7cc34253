import type { Instant } from '../contract'
import { spokenForBy } from '../core/appointment/moves'
import type { BookingDocument } from '../core/appointment/stored'
import type { PostDocument } from '../core/chain/stored'
import { spokenFor } from '../core/matter/carried'
import { evolveMatter } from '../core/matter/evolve'
import type { MatterDocument } from '../core/matter/stored'
import { storeBooking } from '../kit/bookings'
import { calendar } from '../kit/calendar'
import { _ } from '../kit/cloud'
import { portion } from '../kit/database'
import { storeMatter } from '../kit/matters'
import { seal } from '../kit/seal'
import { actingFor, actingNow, straying } from './voices'

/** Of one post at once. */
const PORTION = 20
const FIELDS = {
  bookings: { postId: 'by.postId', actingId: 'actingId', openid: 'openid' },
  matters: { postId: 'applicant.by.postId', actingId: 'applicant.actingId', openid: 'applicant.openid' },
}

/**
 * One portion of what was booked or asked for through this post for households without a phone, or is spoken for through it: it is the
 * household's, and who acts for it now sees it and hears of it; who did before does not any more. Whatever is carried is not found again.
 */
export async function carryBehalf(post: PostDocument, now: Instant): Promise<{ found: boolean; end: boolean }> {
  // A post of a department acts for no household.
  if (post.areaPath.length === 0) return { found: false, end: true }
  const to = await actingNow(post, now)
  const through = <T>(collection: 'bookings' | 'matters') =>
    portion<T>(collection, _.and([{ speakers: post._id, open: true }, _.or(straying(post, to, FIELDS[collection]))]), {
      limit: PORTION,
    })
  const [bookings, matters] = await Promise.all([
    through<BookingDocument>('bookings'),
    through<MatterDocument>('matters'),
  ])
  const named = [...bookings.found, ...matters.found.map(({ applicant }) => applicant)].map(({ by }) => by?.postId)
  if (named.length === 0) return { found: false, end: true }
  const acting = await actingFor(named, post, to, now)
  // One that somebody changes meanwhile is found again on the next walk.
  let found = false
  for (const booking of bookings.found) {
    const after = spokenForBy(booking, acting, now)
    if (!after) continue
    found = true
    await storeBooking(booking, after)
  }
  for (const matter of matters.found) {
    const decision = spokenFor(matter, acting)
    if (!decision) continue
    found = true
    await storeMatter(matter, evolveMatter(matter, decision, { now, key: null, seal, calendar }))
  }
  return { found, end: !found || (bookings.all && matters.all) }
}
