import type { Instant } from '../../contract'
import { isOpen, reasonFor } from '../../core/appointment/align'
import { GRACE, weighed } from '../../core/appointment/miss'
import { moved, seatOf } from '../../core/appointment/moves'
import type { BookingDocument, CentreDocument } from '../../core/appointment/stored'
import { reminderDue, reminderMark, tickAt } from '../../core/appointment/tick'
import { audibleAt, HOUR } from '../../core/appointment/times'
import { dayNumber, startOfDay } from '../../core/calendar/working-time'
import { liftBans } from '../../kit/bans'
import { bookingsOf, isFailure, storeBooking } from '../../kit/bookings'
import { calendar } from '../../kit/calendar'
import { centreOf } from '../../kit/centres'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { handOver } from '../../kit/offers'
import { inBatches, type Swept } from '../batches'

const BATCH = 30
/** By nine in the evening it is known whether the desk was there that day. */
const CLOSING = 21 * HOUR

/** Reminds, lets offers lapse, hands over what was given up, and says who did not come: what has come due by itself, each thing once. */
export const sweepBookings = (clock: () => Instant): Promise<Swept> =>
  inBatches<BookingDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list('bookings', { tickAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['tickAt', 'asc']], limit: BATCH }),
    async take(booking, now) {
      const centre = await centreOf(booking.centreId, now)
      if (centre) await tick(booking, centre, now)
    },
  })

async function tick(booking: BookingDocument, centre: CentreDocument, now: Instant): Promise<void> {
  if (booking.leaving.length > 0) return clearSeats(booking, centre, now)
  if (booking.reweighAt && now >= booking.reweighAt) return liftAnew(booking, now)
  if (booking.state === 'offered' && now >= (booking.offerUntil ?? 0)) return lapse(booking, centre, now)
  const reminder = reminderDue(booking, now)
  if (reminder) {
    const facts = { reminded: [...booking.reminded, reminderMark(reminder, booking.startAt)] }
    const tell = reminder === 'day' ? 'remindedDay' : 'remindedHour'
    return write(booking, moved(booking, { move: 'remind', now, facts, tell }))
  }
  if (booking.state === 'booked' && now >= booking.endAt + GRACE) return miss(booking, centre, now)
  // Noted too early, as by night: when is it time?
  await update('bookings', { _id: booking._id, version: booking.version }, { tickAt: tickAt(booking, now) })
}

/** Whoever was faster has made another case of it: it is looked at again when that is due. */
async function write(before: BookingDocument, after: ReturnType<typeof moved>): Promise<void> {
  if (!isFailure(after)) await storeBooking(before, after)
}

/** An appeal was upheld: the mark goes when every ban that followed from the miss is lifted, and not before. */
async function liftAnew(booking: BookingDocument, now: Instant): Promise<void> {
  if (!(await liftBans(booking, now))) return
  const done = { ...booking, reweighAt: null }
  const after = { reweighAt: null, tickAt: tickAt(done, now) }
  await update('bookings', { _id: booking._id, version: booking.version }, after)
}

async function lapse(booking: BookingDocument, centre: CentreDocument, now: Instant): Promise<void> {
  const facts = { leaving: [...booking.leaving, seatOf(booking)] }
  const after = moved(booking, { move: 'lapse', now, facts, tell: 'lapsed' })
  if (!isFailure(after) && (await storeBooking(booking, after))) await clearSeats(after, centre, now)
}

/** Seats given up go to the next in line, or are free; by night they wait for the morning where somebody waits for them. */
async function clearSeats(booking: BookingDocument, centre: CentreDocument, now: Instant): Promise<void> {
  const left = []
  for (const leaving of booking.leaving) if (!(await handOver(centre, leaving, booking._id, now))) left.push(leaving)
  const after = { ...booking, leaving: left, version: booking.version + 1 }
  const next = left.length > 0 ? audibleAt(now) : tickAt(after, now)
  await storeBooking(booking, { ...after, tickAt: next })
}

/**
 * Nobody checked in. It weighs only where the desk was there to be come to: not where the centre had closed, nor on a day on which it
 * served nobody, nor for who is called on at home.
 */
async function miss(booking: BookingDocument, centre: CentreDocument, now: Instant): Promise<void> {
  if (!isOpen(centre, booking.postNo, booking, calendar)) {
    const changes = [...booking.changes, { at: now, words: reasonFor(centre, booking).words }]
    const facts = { changes, leaving: [...booking.leaving, seatOf(booking)] }
    return write(booking, moved(booking, { move: 'withdraw', now, facts, tell: 'withdrawn' }))
  }
  const all = await bookingsOf(booking.booker)
  const isBefore = (one: BookingDocument) =>
    one.endAt < booking.endAt || (one.endAt === booking.endAt && one.number < booking.number)
  // What one miss weighs depends on those before it: these are settled first.
  if (all.some((one) => one.state === 'booked' && one._id !== booking._id && isBefore(one))) {
    await update('bookings', { _id: booking._id, version: booking.version }, { tickAt: now + 1 })
    return
  }
  const counts = booking.mode === 'desk' && (await deskWasThere(booking))
  // Somebody may still be served today, and then the desk was there.
  const closing = startOfDay(dayNumber(booking.date)) + CLOSING
  if (booking.mode === 'desk' && !counts && now < closing) {
    await update('bookings', { _id: booking._id, version: booking.version }, { tickAt: Math.min(now + HOUR, closing) })
    return
  }
  const fresh = { at: now, weight: counts ? 'warned' : 'forgiven', banUntil: null, appeal: null } as const
  const facts = { miss: counts ? weighed({ ...booking, miss: fresh }, all, centre.rules) : fresh }
  const tell = !counts ? {} : { tell: facts.miss.weight === 'counted' ? ('banned' as const) : ('warned' as const) }
  await write(booking, moved(booking, { move: 'miss', now, facts, ...tell }))
}

/** Whether anybody was served at the centre on that day. Two calls at most. */
async function deskWasThere({ centreId, date }: BookingDocument): Promise<boolean> {
  const served = { centreId, date, state: _.in(['arrived', 'serving', 'done']) }
  if ((await list('bookings', served, { limit: 1, fields: { state: true } })).length > 0) return true
  const seen = { centreId, day: dayNumber(date), attendedAt: _.gt(0) }
  return (await list('sheets', seen, { limit: 1, fields: { postNo: true } })).length > 0
}
