import type { BookingState, Instant, OutputOf, routes } from '../contract'
import { moved, seatOf } from '../core/appointment/moves'
import { type BookingDocument, nowhere, type WaitDocument, type WishDocument } from '../core/appointment/stored'
import { GONE } from '../core/request/stored'
import { bookingsOf, isFailure, storeBooking } from './bookings'
import { centreOf } from './centres'
import { _ } from './cloud'
import { list, remove, update } from './database'
import { freeSeat } from './offers'
import { addressOf } from './visit-address'

type Held = NonNullable<OutputOf<typeof routes.chain.export>['held']>

/** What bookings hold of a person, the newest hundred, for what he stands in line, and which evenings he wished for. Three calls. */
export async function bookingsHeldOf(openid: string): Promise<Pick<Held, 'bookings' | 'waits' | 'wishes'>> {
  const [bookings, waits, wishes] = await Promise.all([
    bookingsOf(openid),
    list<WaitDocument>('waits', { openid, state: 'waiting' }),
    list<WishDocument>('wishes', { people: openid }, { fields: { centreId: true, date: true } }),
  ])
  return {
    bookings: bookings.map((booking) => ({
      ...{ bookingId: booking._id, state: booking.state, centre: booking.centreName, startAt: booking.startAt },
      ...{ items: booking.items.map(({ name }) => name), called: booking.called || null, note: booking.note },
      ...{ address: addressOf(booking), appeal: booking.miss?.appeal?.words ?? null },
    })),
    waits: waits.map((wait) => ({
      ...{ centre: wait.centreName, date: wait.date, at: wait.at, address: addressOf(wait, 'waits') },
    })),
    wishes: wishes.map(({ centreId, date }) => ({ centreId, date })),
  }
}

/**
 * Deletes what bookings hold of a person: his places are free first, so that a death half way leaves somebody who can ask again. Whoever
 * is being served is served. What he booked for a household without a phone is that household's. Four calls, three for each open one.
 */
export async function eraseBookings(openid: string, now: Instant): Promise<void> {
  for (const booking of await bookingsOf(openid)) await giveUp(booking, now)
  await Promise.all([
    remove('bookings', { booker: openid, open: false }),
    remove('waits', { openid }),
    update('wishes', { people: openid }, { people: _.pull(openid), version: _.inc(1) }),
  ])
}

/** Somebody has him at the desk, or is calling him: the work goes on, without him in it. */
const inHand: readonly BookingState[] = ['arrived', 'serving']

/** Beside its version, for no move depends on it. One call. */
async function blanked({ _id, events, openid }: BookingDocument): Promise<void> {
  const gone = events.map((event) => (event.by?.openid === openid ? { ...event, by: null } : event))
  await update(
    'bookings',
    { _id },
    {
      ...{ openid: GONE, booker: GONE, called: '', by: null, note: null, ...nowhere },
      ...{ events: _.set(gone), notices: _.set({}), noticeDueAt: null },
    },
  )
}

async function giveUp(booking: BookingDocument, now: Instant): Promise<void> {
  if (inHand.includes(booking.state)) return blanked(booking)
  const centre = booking.open ? await centreOf(booking.centreId, now) : null
  if (!centre) return
  const move = booking.state === 'offered' ? 'decline' : 'cancel'
  const after = moved(booking, { move, now, facts: { leaving: [...booking.leaving, seatOf(booking)] } })
  if (isFailure(after) || !(await storeBooking(booking, after))) return
  for (const leaving of after.leaving) await freeSeat(centre, leaving, booking._id, now)
}
