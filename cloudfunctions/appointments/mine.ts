import type { BookingView, routes } from '../contract'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { Refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { bookingPage } from './paging'
import { ownView } from './shown'

/** What the caller has booked: what comes, the next first; what is over, the newest first. Two calls. */
export const mine: UseCase<typeof routes.appointments.mine> = async ({ part, ...page }, { openid, now }) => {
  const found = await bookingPage({ openid, open: part === 'open' }, part === 'open' ? 'asc' : 'desc', page)
  return found instanceof Refused ? found : { items: await ownViews(found.items, now), next: found.next }
}

async function ownViews(bookings: readonly BookingDocument[], now: number): Promise<BookingView[]> {
  const ids = [...new Set(bookings.map(({ centreId }) => centreId))]
  const centres = ids.length === 0 ? [] : await list<CentreDocument>('centres', { _id: _.in(ids) })
  return bookings.flatMap((booking) => {
    const centre = centres.find(({ _id }) => _id === booking.centreId)
    return centre ? [ownView(booking, centre, now)] : []
  })
}
