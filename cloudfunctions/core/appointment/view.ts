import type { BookingView, CentreCard, Instant } from '../../contract'
import { dayNumber, dayOf } from '../calendar/working-time'
import { isLegal } from './lifecycle'
import type { BookingDocument, CentreDocument } from './stored'
import { DAY, HOUR, MINUTE } from './times'

/** Somebody may say why he did not come for so long. */
export const APPEAL_DAYS = 30

export interface Viewing {
  now: Instant
  /** Whether the viewer may change it: its owner, or who acts for its household. */
  mine: boolean
  code: string
  /** The name of who booked for himself, where the viewer may know it. */
  called?: string | undefined
  /** Opened, for its owner and, on that day, for who goes there. */
  address?: string | null
}

/** Until when it may be cancelled or moved. */
export const changeUntil = ({ startAt }: Pick<BookingDocument, 'startAt'>, { rules }: Pick<CentreDocument, 'rules'>) =>
  startAt - rules.cancelMinutes * MINUTE

/** A booking as its owner, or the desk, reads it. */
export function viewOf(booking: BookingDocument, centre: CentreDocument, viewing: Viewing): BookingView {
  const { miss } = booking
  return {
    ...{ bookingId: booking._id, code: viewing.code, state: booking.state, version: booking.version },
    ...{ mode: booking.mode, date: booking.date, minute: booking.minute, minutes: booking.minutes },
    centre: {
      ...{ centreId: centre._id, name: booking.centreName, address: centre.address, phone: centre.phone },
      at: centre.middle,
    },
    ...{ startAt: booking.startAt, endAt: booking.endAt, items: booking.items, note: booking.note },
    post: { no: booking.postNo, name: booking.postName, worker: booking.worker },
    called: booking.called || (viewing.mine ? '本人' : (viewing.called ?? '居民')),
    by: booking.by?.words ?? null,
    address: viewing.address ?? null,
    changeUntil: changeUntil(booking, centre),
    offerUntil: booking.state === 'offered' ? booking.offerUntil : null,
    ticket:
      booking.ticketId !== null && booking.ticketNumber !== undefined
        ? { ticketId: booking.ticketId, number: booking.ticketNumber, ahead: null }
        : null,
    changes: booking.changes,
    miss: miss && { weight: miss.weight, banUntil: miss.banUntil, appeal: miss.appeal },
    matterId: booking.matterId,
    may: viewing.mine ? mayOf(booking, centre, viewing.now) : [],
  }
}

function mayOf(booking: BookingDocument, centre: CentreDocument, now: Instant): BookingView['may'] {
  const inTime = now <= changeUntil(booking, centre)
  const offered = isLegal('take', booking.state) && now < (booking.offerUntil ?? 0)
  const today = dayOf(now) === dayNumber(booking.date)
  const table = {
    cancel: isLegal('cancel', booking.state) && inTime,
    reschedule: isLegal('move', booking.state) && inTime,
    take: offered,
    decline: offered,
    checkIn: isLegal('arrive', booking.state) && booking.mode === 'desk' && today && now < booking.endAt + HOUR / 2,
    appeal: mayAppeal(booking, now),
    // The number it had is what is rated.
    rate: booking.state === 'done' && booking.ticketId !== null && booking.rated !== true,
  } satisfies Record<BookingView['may'][number], boolean>
  return (Object.keys(table) as BookingView['may']).filter((act) => table[act])
}

/** A miss that weighs, not yet spoken to, of the last thirty days. */
export const mayAppeal = ({ state, miss }: Pick<BookingDocument, 'state' | 'miss'>, now: Instant): boolean =>
  isLegal('appeal', state) &&
  miss !== null &&
  miss.weight !== 'forgiven' &&
  miss.appeal === null &&
  now < miss.at + APPEAL_DAYS * DAY

/** What hangs at the centre's door. */
export const cardOf = (centre: CentreDocument): CentreCard => ({
  ...{ centreId: centre._id, name: centre.name, areaId: centre.areaId, areaPath: centre.areaPath },
  ...{ address: centre.address, phone: centre.phone, hours: centre.hours, rules: centre.rules },
  posts: centre.posts.map(({ no, name, worker, cover }) => ({ no, name, worker, cover })),
})
