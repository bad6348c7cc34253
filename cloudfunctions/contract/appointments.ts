import * as z from 'zod'
import {
  bookedFor,
  bookingDay,
  bookingRules,
  bookingView,
  centreCard,
  itemCodes,
  localDate,
  minute,
  serviceMode,
  slot,
  span,
} from './appointment'
import { cursor, id, instant, words } from './common'
import { reading, routesOf, writing } from './route'

const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const named = { bookingId: id, version: z.int().nonnegative().optional() }
const postNo = z.int().min(1).max(9)
const asked = { centreId: id, items: itemCodes, mode: serviceMode.default('desk') }
/** Where to come, for 上门. */
const address = words(60).optional()
/** The booking that is to be moved: its own seats are free for it, and what it asked for is asked for. */
const moving = id.optional()
const lookingFailures = ['centre.absent', 'item.absent', 'booking.absent', 'booking.state'] as const
const changed = {
  output: bookingView,
  failures: ['booking.absent', 'booking.moved', 'booking.state', 'booking.late'] as const,
}
const centreId = { centreId: id, version: z.int().nonnegative() }

/** The rules of a centre as its head keeps them. Every change has an id, so that asking twice changes once. */
const centreRules = z.object({
  centre: centreCard,
  version: z.int(),
  step: z.int(),
  seats: z.object({ public: z.int(), held: z.int() }),
  rota: z.array(z.object({ postNo, weekday: z.int().min(1).max(7), shifts: z.array(span) })),
  leaves: z.array(z.object({ id, postNo, from: localDate, to: localDate, span: span.nullable(), note: z.string() })),
  closures: z.array(z.object({ id, from: localDate, to: localDate, span: span.nullable(), why: z.string() })),
  sessions: z.array(
    z.object({
      id,
      date: localDate,
      span,
      posts: z.array(postNo),
      kind: z.enum(['noon', 'evening', 'home']),
      why: z.string(),
    }),
  ),
  /** How many asked for an evening that is not open yet, by day. */
  wishes: z.array(z.object({ date: localDate, count: z.int() })),
  /** Bookings not yet brought in line with the newest rules; 0 when all are. */
  pending: z.int(),
})
const rulesAnswer = { output: centreRules, failures: ['centre.absent', 'centre.moved', 'content.refused'] as const }

export const appointments = routesOf('appointments', {
  /** Centres for an area, nearest first: those of my street; without an area those of my first home. */
  centres: reading({
    input: z.strictObject({ areaId: id.optional() }),
    output: z.array(centreCard),
    failures: ['area.absent'],
  }),
  /** The days that can be chosen, from today to the horizon, with what is left on each. */
  days: reading({
    input: z.strictObject({ ...asked, moving }),
    output: z.object({ centre: centreCard, minutes: z.int(), days: z.array(bookingDay) }),
    failures: lookingFailures,
  }),
  /** The times of one day. */
  slots: reading({
    input: z.strictObject({ ...asked, moving, date: localDate, elder: z.boolean().default(false) }),
    output: z.object({ day: bookingDay, minutes: z.int(), slots: z.array(slot) }),
    failures: lookingFailures,
  }),
  /** Takes a seat: one key, one booking, however often it is sent. At most five calls. */
  book: writing({
    input: z.strictObject({
      ...asked,
      date: localDate,
      minute,
      postNo: postNo.optional(),
      for: bookedFor.optional(),
      address,
      note: words(100).optional(),
      /** Seats held back for those over 60, disabled, with child, or without a phone. */
      elder: z.boolean().default(false),
    }),
    output: bookingView,
    failures: [
      ...(['centre.absent', 'item.absent', 'slot.taken', 'slot.closed', 'booking.tooMany', 'booking.banned'] as const),
      ...(['booking.overlap', 'household.absent', 'permission.denied', 'content.refused', 'visit.address'] as const),
    ],
  }),
  mine: reading({
    input: z.strictObject({ part: z.enum(['open', 'ended']).default('open'), ...page }),
    output: z.object({ items: z.array(bookingView), next: cursor.nullable() }),
  }),
  booking: reading({ input: z.strictObject({ bookingId: id }), output: bookingView, failures: ['booking.absent'] }),
  cancel: writing({ input: z.strictObject({ ...named, why: words(60).optional() }), ...changed }),
  /** Moves in one step: the old place is given up only when the new one is taken. */
  reschedule: writing({
    input: z.strictObject({ ...named, date: localDate, minute, postNo: postNo.optional() }),
    output: bookingView,
    failures: [...changed.failures, 'slot.taken', 'slot.closed', 'booking.overlap'],
  }),
  /** A calendar file (text/calendar) of one booking. */
  calendarFile: reading({
    input: z.strictObject({ bookingId: id }),
    output: z.object({ name: z.string(), text: z.string() }),
    failures: ['booking.absent'],
  }),
  /** Waits for a day that is full, or for some hours of it. The first in line is offered what becomes free. */
  wait: writing({
    input: z.strictObject({
      ...asked,
      date: localDate,
      span: span.optional(),
      address,
      elder: z.boolean().default(false),
    }),
    output: z.object({ waitId: id, ahead: z.int().nonnegative() }),
    failures: [
      ...(['centre.absent', 'item.absent', 'slot.closed', 'booking.tooMany', 'booking.banned'] as const),
      ...(['content.refused', 'visit.address'] as const),
    ],
  }),
  waits: reading({
    input: z.strictObject({}),
    output: z.array(
      z.object({
        waitId: id,
        centreName: z.string(),
        date: localDate,
        span: span.nullable(),
        mode: serviceMode,
        ahead: z.int(),
        at: instant,
      }),
    ),
  }),
  leaveWait: writing({ input: z.strictObject({ waitId: id }), output: z.object({ left: z.boolean() }) }),
  /** Takes, or declines, the place that was offered. */
  take: writing({ input: z.strictObject(named), ...changed }),
  decline: writing({ input: z.strictObject(named), ...changed }),
  /** Says why one did not come; the centre's head rules. */
  appeal: writing({
    input: z.strictObject({ bookingId: id, words: words(200) }),
    output: bookingView,
    failures: ['booking.absent', 'booking.state', 'content.refused'],
  }),
  appeals: reading({
    input: z.strictObject({ centreId: id, ...page }),
    output: z.object({ items: z.array(bookingView), next: cursor.nullable() }),
    failures: ['centre.absent'],
  }),
  ruleAppeal: writing({
    input: z.strictObject({ bookingId: id, upheld: z.boolean(), reason: words(100) }),
    output: bookingView,
    failures: ['booking.absent', 'booking.state', 'content.refused'],
  }),
  /** I would come in the evening: when enough wish it, the head is asked to open a session. */
  wish: writing({
    input: z.strictObject({ centreId: id, date: localDate }),
    output: z.object({ count: z.int(), needed: z.int() }),
    failures: ['centre.absent', 'slot.closed'],
  }),
  /** What the centre's head sees and changes. `version` is the one read: of two who change at once one is told. */
  rules: reading({ input: z.strictObject({ centreId: id }), output: centreRules, failures: ['centre.absent'] }),
  setRota: writing({
    input: z.strictObject({
      ...centreId,
      rota: z.array(z.strictObject({ postNo, weekday: z.int().min(1).max(7), shifts: z.array(span).max(4) })).max(63),
    }),
    ...rulesAnswer,
  }),
  setRules: writing({ input: z.strictObject({ ...centreId, rules: bookingRules }), ...rulesAnswer }),
  addLeave: writing({
    input: z.strictObject({
      ...{ ...centreId, postNo, from: localDate, to: localDate },
      ...{ span: span.optional(), note: words(100) },
    }),
    ...rulesAnswer,
  }),
  addClosure: writing({
    input: z.strictObject({ ...centreId, from: localDate, to: localDate, span: span.optional(), why: words(60) }),
    ...rulesAnswer,
  }),
  openSession: writing({
    input: z.strictObject({
      ...{ ...centreId, date: localDate, span, posts: z.array(postNo).min(1).max(9) },
      ...{ kind: z.enum(['noon', 'evening', 'home']), why: words(60) },
    }),
    ...rulesAnswer,
  }),
  /** Takes a leave, closure or session back. */
  takeBack: writing({ input: z.strictObject({ ...centreId, id }), ...rulesAnswer }),
  /** The bookings of one day at a centre, for its desk: by time, then post. */
  roster: reading({
    input: z.strictObject({ centreId: id, date: localDate }),
    output: z.array(bookingView),
    failures: ['centre.absent'],
  }),
})
