import type { BookingState, Failure, Instant } from '../../contract'
import { speakersOf } from '../chain/behalf'
import { type Acting, followed } from '../request/spoken'
import { type BookingMove, bookingMoves, isLegal, openStates } from './lifecycle'
import { type BookingNotice, noticeOf } from './notices'
import { type BookingDocument, type BookingEvent, type Leaving, nowhere } from './stored'
import { tickAt } from './tick'

export interface Step {
  move: BookingMove
  now: Instant
  by?: BookingEvent['by']
  words?: string | null
  key?: string | null
  /** Facts that change with it. */
  facts?: Partial<BookingDocument>
  /** Of what its owner is told. */
  tell?: BookingNotice
  /** Of what others are told, with the page that they open. */
  tellOthers?: { kind: BookingNotice; openids: readonly string[]; page: string }
}

export const MOST_EVENTS = 100
const MOST_KEYS = 20

/** A move done: the booking after it, or why it cannot be. */
export function moved(booking: BookingDocument, step: Step): BookingDocument | Failure {
  if (!isLegal(step.move, booking.state)) return { code: 'booking.state', state: booking.state }
  const state: BookingState = bookingMoves[step.move].to ?? booking.state
  const after = { ...booking, ...step.facts, ...(unvisited.includes(state) ? nowhere : {}), state }
  return evolved({ ...after, open: openStates.includes(state) }, step)
}

/** Where nobody will go, nobody needs to know where. */
const unvisited: readonly BookingState[] = ['cancelled', 'withdrawn', 'lapsed']

/** Whoever gives a time up is not reminded of it, even where that was on its way. */
const overtaking: readonly BookingMove[] = ['cancel', 'move', 'take', 'decline', 'lapse', 'inherit', 'withdraw']
const forOthers = ({ notices, openid }: BookingDocument) =>
  Object.fromEntries(Object.entries(notices).filter(([, notice]) => notice.openid !== openid))

/** Event, notices, version and clock of a booking whose facts have changed. */
function evolved(after: BookingDocument, { move, now, by = null, words = null, key, tell, tellOthers }: Step) {
  const version = after.version + 1
  const event: BookingEvent = { kind: move, at: now, by, words }
  const told = { ...after, version }
  const notices = overtaking.includes(move) ? forOthers(after) : { ...after.notices }
  if (tell) notices[`${after._id}-${version}`] = noticeOf(tell, told, now)
  for (const [place, openid] of (tellOthers?.openids ?? []).entries())
    notices[`${after._id}-${version}-${place + 1}`] = noticeOf(tellOthers?.kind ?? 'appealed', told, now, {
      openid,
      page: tellOthers?.page ?? '',
    })
  const news = tell !== undefined || (tellOthers?.openids.length ?? 0) > 0
  return {
    ...told,
    notices,
    noticeDueAt: news ? now : after.noticeDueAt,
    events: [...after.events, event].slice(-MOST_EVENTS),
    keys: key ? [...after.keys, key].slice(-MOST_KEYS) : after.keys,
    tickAt: tickAt(after, now),
    updatedAt: now,
  }
}

/** A household's booking, seen and heard of by whoever acts for it now; null where that is so already. Who made it stays as it was said. */
export function spokenForBy(booking: BookingDocument, acting: Acting, now: Instant): BookingDocument | null {
  const to = followed({ ...booking, postId: booking.by?.postId }, acting)
  if (!to) return null
  const { openid, name, postId } = to
  const event: BookingEvent = { kind: 'handOn', at: now, by: { openid, name, postId }, words: null }
  return {
    ...booking,
    ...{ openid, actingId: postId, speakers: speakersOf({ by: booking.by, actingId: postId }) },
    events: openid === booking.openid ? booking.events : [...booking.events, event].slice(-MOST_EVENTS),
    version: booking.version + 1,
    updatedAt: now,
  }
}

/** The seat that a booking has now, as one that it gives up. */
export const seatOf = ({ sheetId, date, entry, minute, slots, seat }: BookingDocument): Leaving => ({
  ...{ sheetId, date, entry, minute, slots, seat },
})

/** What a booking asks of another day. Seats held back stay open to whoever had one. */
export const askedBy = ({ minutes, mode, seat, items }: BookingDocument) => ({
  ...{ minutes, mode, elder: seat === 'h', items: items.map(({ code }) => code) },
})

/** A move that was done under this key already. */
export const isDone = ({ keys }: Pick<BookingDocument, 'keys'>, key: string): boolean => keys.includes(key)

type At = { now: Instant; by: BookingEvent['by']; key?: string | null }

/** Checked in: has a number in the queue. */
export const arrived = (booking: BookingDocument, ticketId: string, at: At) =>
  moved(booking, { move: 'arrive', ...at, facts: { ticketId } })

/** At the desk, and the matter it has become where there is one. */
export const serving = (booking: BookingDocument, matterId: string | null, at: At) =>
  moved(booking, { move: 'serve', ...at, facts: matterId === null ? {} : { matterId } })

/** Served. */
export const finished = (booking: BookingDocument, matterId: string | null, at: At) =>
  moved(booking, { move: 'finish', ...at, facts: matterId === null ? {} : { matterId } })
