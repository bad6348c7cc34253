import type { Instant, LocalDate } from '../../contract'
import type { BookingDocument, CentreDocument } from '../appointment/stored'
import { dayNumber } from '../calendar/working-time'
import { arrivalOf } from './lanes'
import { type QueueDocument, queueId, type Ticket } from './stored'

const blank = (now: Instant) => ({
  ...{ arrivedAt: now, state: 'waiting' as const, stateAt: now, since: now, returned: false, notBefore: null },
  ...{ desk: null, calls: 0, calledAt: null, servedAt: null, endedAt: null, by: null, words: null, hands: [] },
  ...{ matterId: null, version: 1, keys: [], told: [] },
})

type Booked = Pick<
  BookingDocument,
  '_id' | 'openid' | 'called' | 'items' | 'minutes' | 'startAt' | 'seat' | 'note' | 'by' | 'checkId' | 'matterId'
>

/** The number of somebody who has a booking. */
export const bookedTicket = (booking: Booked, now: Instant): Ticket => ({
  ...blank(now),
  ...{ openid: booking.openid, called: booking.called, kind: 'booked', care: booking.seat === 'h' },
  ...{ items: booking.items, minutes: booking.minutes, bookingId: booking._id, startAt: booking.startAt },
  ...{ note: booking.note, bookedBy: booking.by?.words ?? null, checkId: booking.checkId, matterId: booking.matterId },
  arrival: arrivalOf(booking.startAt, now),
  behind: true,
})

interface WalkIn {
  openid: string | null
  called: string
  care: boolean
  items: Ticket['items']
  minutes: number
}

/** The number of somebody who walked in, on his phone or on paper. */
export const walkInTicket = (walkIn: WalkIn, now: Instant): Ticket => ({
  ...blank(now),
  ...walkIn,
  ...{ kind: 'walkIn', bookingId: null, startAt: null, arrival: null, note: null, bookedBy: null, checkId: null },
  behind: false,
})

/** The queue of a day before anybody has come. */
export const emptyQueue = (
  { _id, areaId, areaPath }: Pick<CentreDocument, '_id' | 'areaId' | 'areaPath'>,
  date: LocalDate,
  now: Instant,
): QueueDocument => ({
  ...{ _id: queueId(_id, date), centreId: _id, areaId, areaPath, date, day: dayNumber(date) },
  ...{ order: [], tickets: {}, desks: {}, called: 0, calls: [], openids: [], lookAt: now, version: 1, updatedAt: now },
})
