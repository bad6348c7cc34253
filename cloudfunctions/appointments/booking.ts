import type { BookingView, Instant, routes } from '../contract'
import { calendarText } from '../core/appointment/calendar-file'
import { MOST_EVENTS } from '../core/appointment/moves'
import type { BookingDocument, CentreDocument } from '../core/appointment/stored'
import { viewOf } from '../core/appointment/view'
import { dayNumber, dayOf } from '../core/calendar/working-time'
import type { PersonDocument } from '../core/chain/stored'
import type { Caller } from '../core/permission/may-do'
import { type Refused, refused } from '../kit/answer'
import { bookingOf } from '../kit/bookings'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import { codeFor } from '../kit/ids'
import type { UseCase } from '../kit/serve'
import { addressOf } from '../kit/visit-address'
import { atCentre, type Doer, doerOf } from './access'
import { ownView } from './shown'

type Appointments = typeof routes.appointments

/** One booking, for its owner and for its centre's desk. Two calls, at most five for the desk. */
export const booking: UseCase<Appointments['booking']> = async ({ bookingId }, { openid, now }) => {
  const found = await bookingOf(bookingId)
  const centre = found && (await centreOf(found.centreId, now))
  if (!found || !centre) return refused({ code: 'booking.absent' })
  if (await doerOf(found, openid, now)) return ownView(found, centre, now)
  const caller = await callerOf(openid, now)
  const worker = atCentre(caller, 'serveCentre', centre)
  return worker
    ? shownAtDesk(found, centre, { by: worker, goes: goesTo(found, centre, caller) }, now)
    : refused({ code: 'booking.absent' })
}

/** Whether the caller is the one who goes there: the holder of the very post that was booked, or his deputy. */
const goesTo = ({ postNo }: BookingDocument, { posts, areaId }: CentreDocument, caller: Caller): boolean => {
  const postId = posts.find(({ no }) => no === postNo)?.postId ?? null
  return caller.posts.some((post) =>
    postId === null ? post.kind === 'deskWorker' && post.areaId === areaId : post.postId === postId,
  )
}

/** Where somebody lives is shown to who goes there on that day, and each look is written down before it. */
async function shownAtDesk(
  found: BookingDocument,
  centre: CentreDocument,
  { by, goes }: { by: Doer; goes: boolean },
  now: Instant,
): Promise<BookingView> {
  const isFirm = found.open && found.state !== 'offered'
  const opens = goes && found.address !== null && dayNumber(found.date) === dayOf(now) && isFirm
  if (opens) {
    const look = { kind: 'look', at: now, by, words: null }
    await update('bookings', { _id: found._id }, { events: _.push({ each: [look], slice: -MOST_EVENTS }) })
  }
  const person = found.called === '' ? await byId<PersonDocument>('people', found.openid, { called: true }) : null
  const address = opens ? addressOf(found) : null
  return viewOf(found, centre, { now, mine: false, code: codeFor(found._id), called: person?.called, address })
}

/** A calendar file of one's own booking. Two calls. */
export const calendarFile: UseCase<Appointments['calendarFile']> = async (
  { bookingId },
  { openid, now },
): Promise<{ name: string; text: string } | Refused> => {
  const found = await bookingOf(bookingId)
  const centre = found && (await centreOf(found.centreId, now))
  if (!found || !centre || !(await doerOf(found, openid, now))) return refused({ code: 'booking.absent' })
  return { name: `${found.date}-${codeFor(found._id)}.ics`, text: calendarText(found, centre) }
}
