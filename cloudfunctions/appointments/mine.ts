import type { BookingView, routes } from '../contract'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { postFor } from '../core/permission/area-acts'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { bookingPage } from './paging'
import { ownView } from './shown'

/** What the caller has booked: what comes, the next first; what is over, the newest first. Two calls, one more for who acts for others. */
export const mine: UseCase<typeof routes.appointments.mine> = async ({ part, ...page }, { openid, now }) => {
  const found = await bookingPage({ openid, open: part === 'open' }, part === 'open' ? 'asc' : 'desc', page)
  if (found instanceof Refused) return found
  const his = await actedFor(found.items, openid, now)
  return { items: await ownViews(his, now), next: found.next }
}

/** Without those of households for whom he acts no more. One call where there are any of a household. */
async function actedFor(bookings: BookingDocument[], openid: string, now: number): Promise<BookingDocument[]> {
  if (bookings.every(({ household }) => household === null)) return bookings
  const caller = await callerOf(openid, now)
  return bookings.filter(({ household }) => household === null || postFor(caller, 'household', household) !== null)
}

async function ownViews(bookings: readonly BookingDocument[], now: number): Promise<BookingView[]> {
  const ids = [...new Set(bookings.map(({ centreId }) => centreId))]
  const centres = ids.length === 0 ? [] : await list<CentreDocument>('centres', { _id: _.in(ids) })
  return bookings.flatMap((booking) => {
    const centre = centres.find(({ _id }) => _id === booking.centreId)
    return centre ? [ownView(booking, centre, now)] : []
  })
}
