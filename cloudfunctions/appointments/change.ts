import type { BookingView } from '../contract'
import { isDone, moved, type Step } from '../core/appointment/moves'
import type { BookingDocument } from '../core/appointment/stored'
import { Refused, refused } from '../kit/answer'
import { bookingOf, isFailure, storeBooking } from '../kit/bookings'
import type { Context } from '../kit/serve'
import { type Doer, doerOf } from './access'
import { shownToOwner } from './shown'

const MOST_TRIES = 3

interface Change {
  bookingId: string
  version?: number | undefined
  /** What is to happen, or why it cannot. */
  step(booking: BookingDocument, by: Doer): Promise<Omit<Step, 'now' | 'key' | 'by'> | Refused>
  /** After it is written. */
  afterwards?(booking: BookingDocument): Promise<void>
}

/**
 * Read → decide → write if nobody was faster: what its owner does to a booking. The same key twice gives the same answer. Two calls and
 * what the step needs; one more where the instance is cold, one for a household.
 */
export async function changed(
  { bookingId, version, step, afterwards }: Change,
  { openid, key, now }: Context,
): Promise<BookingView | Refused> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const booking = await bookingOf(bookingId)
    const by = booking && (await doerOf(booking, openid, now))
    // Whoever may not see it is not told that it exists.
    if (!by) return refused({ code: 'booking.absent' })
    if (isDone(booking, key)) return shownToOwner(booking, now)
    if (version !== undefined && version !== booking.version)
      return refused({ code: 'booking.moved', state: booking.state, version: booking.version })
    const decided = await step(booking, by)
    if (decided instanceof Refused) return decided
    const after = moved(booking, { ...decided, by, key, now })
    if (isFailure(after)) return refused(after)
    if (!(await storeBooking(booking, after))) continue
    await afterwards?.(after)
    return shownToOwner(after, now)
  }
  return refused({ code: 'server.busy' })
}
