import type { Instant, LocalDate, ServiceMode } from '../../contract'
import { speakersOf } from '../chain/behalf'
import { noticeOf } from './notices'
import type { BookingDocument, BookingEvent, CentreDocument, Seat } from './stored'
import { nowhere, sheetId } from './stored'
import { tickAt } from './tick'
import { instantOf, MINUTE } from './times'

/** Who books, for whom. */
export interface Booker {
  /** Whose limits count: the person, or the household acted for. */
  booker: string
  openid: string
  called: string
  by: BookingDocument['by']
  household: BookingDocument['household']
}

export interface Draft {
  _id: string
  number: number
  key: string
  booker: Booker
  entry: string
  at: { date: LocalDate; minute: number; postNo: number; seat: Seat; slots: number }
  minutes: number
  mode: ServiceMode
  items: Array<{ code: string; name: string }>
  address?: { address: string; addressKey: string } | null
  note?: string | null
  offer?: { waitId: string; until: Instant }
}

/** When, where and with whom: what changes when a booking is moved. */
export function placing(
  centre: Pick<CentreDocument, '_id' | 'posts'>,
  { date, minute, postNo, seat, slots }: Draft['at'],
  minutes: number,
) {
  const post = centre.posts.find(({ no }) => no === postNo)
  const startAt = instantOf(date, minute)
  return {
    ...{ date, minute, postNo, seat, slots, startAt, endAt: startAt + minutes * MINUTE },
    ...{ postName: post?.name ?? '', worker: post?.worker ?? '', sheetId: sheetId(centre._id, postNo, date) },
  }
}

/** A new booking, or an offer of one to somebody who waited. */
export function newBooking(centre: CentreDocument, draft: Draft, now: Instant): BookingDocument {
  const { booker, offer } = draft
  const by: BookingEvent['by'] = offer
    ? null
    : { openid: booker.openid, name: booker.by?.name ?? '', postId: booker.by?.postId ?? null }
  const booking: BookingDocument = {
    ...{ _id: draft._id, number: draft.number, key: draft.key, ...booker, speakers: speakersOf(booker) },
    ...{ centreId: centre._id, centreName: centre.name, areaPath: centre.areaPath },
    ...placing(centre, draft.at, draft.minutes),
    ...{ entry: draft.entry, minutes: draft.minutes, mode: draft.mode, items: draft.items },
    ...(draft.address ?? nowhere),
    note: draft.note ?? null,
    ...{ state: offer ? 'offered' : 'booked', open: true, waitId: offer?.waitId ?? null },
    ...{ offerUntil: offer?.until ?? null, placedAt: now, leaving: [], tickAt: null, reminded: [], miss: null },
    ...{ ticketId: null, matterId: null, checkId: null, changes: [] },
    events: [{ kind: offer ? 'offer' : 'book', at: now, by, words: null }],
    ...{ keys: [], notices: {}, noticeDueAt: now, version: 1, createdAt: now, updatedAt: now },
  }
  const notice = noticeOf(offer ? 'offered' : 'booked', booking, now)
  return { ...booking, tickAt: tickAt(booking, now), notices: { [`${booking._id}-1`]: notice } }
}
