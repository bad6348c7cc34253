import type { BookingView, Instant } from '../contract'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { viewOf } from '../core/appointment/view'
import { centreOf } from '../kit/centres'
import { codeFor } from '../kit/ids'
import { addressOf } from '../kit/visit-address'

/** A booking as its owner reads it. */
export const ownView = (booking: BookingDocument, centre: CentreDocument, now: Instant): BookingView =>
  viewOf(booking, centre, { now, mine: true, code: codeFor(booking._id), address: addressOf(booking) })

/** The same, where its centre is still to be read. One call, or none. */
export async function shownToOwner(booking: BookingDocument, now: Instant): Promise<BookingView> {
  const centre = await centreOf(booking.centreId, now)
  if (!centre) throw new Error(`${booking._id}: its centre ${booking.centreId} is gone`)
  return ownView(booking, centre, now)
}
