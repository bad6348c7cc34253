import * as z from 'zod'
import { itemCode, localDate } from '../appointment'
import { id, instant } from '../common'
import { outcome, stars } from '../request'

/**
 * waiting · called: at which desk, how often · serving · parked: papers were short, comes back without a new number · missed: called three
 * times and not there · transferred: waits for one desk · done · left: gave up, or the day was over.
 */
export const ticketStates = ['waiting', 'called', 'serving', 'parked', 'missed', 'transferred', 'done', 'left'] as const
export const ticketState = z.enum(ticketStates)
export type TicketState = z.infer<typeof ticketState>

/** How somebody came: with a booking, or walking in. */
export const ticketKinds = ['booked', 'walkIn'] as const
export const ticketKind = z.enum(ticketKinds)
export type TicketKind = z.infer<typeof ticketKind>

/** A walk-in (`B007`) or a booked one (`A012`); the figures run through the whole day, so 12 alone names it too. */
export const ticketNumber = z.string().regex(/^[AB]\d{3,4}$/)

/** Somebody is called so often before he has missed his turn. */
export const MOST_CALLS = 3
/** Who missed it stands in line again after so many others. */
export const BEHIND = 3
/** So many before him, and he is told to come nearer. */
export const NEAR = 3
/** A service is rated within so many days. */
export const RATING_DAYS = 7

/** Early: waits as a walk-in until ten minutes before his time. Late by more than a quarter of an hour: as a walk-in too. */
export const arrivals = ['early', 'onTime', 'late'] as const
export const arrival = z.enum(arrivals)
export type Arrival = z.infer<typeof arrival>

const item = z.object({ code: itemCode, name: z.string() })
const centre = z.object({ centreId: id, name: z.string(), address: z.string(), phone: z.string() })
const desk = z.object({ no: z.int(), name: z.string() })

/** What was done about a low rating: for who gave it, and for the head. */
export const lowAnswer = z.object({ at: instant, by: z.string(), words: z.string() })

/** What the rater sees of his own rating, and what the centre answered; who served him sees nothing of it. */
export const ticketRating = z.object({
  ...{ outcome, stars, words: z.string().nullable(), at: instant },
  answer: lowAnswer.nullable(),
})
export type TicketRating = z.infer<typeof ticketRating>

/**
 * A number as its holder reads it. Ask again after `askAfter` milliseconds while the page is seen, never while it is hidden; 0 where nothing
 * will change of itself any more.
 */
export const ticketView = z.object({
  ticketId: id,
  number: ticketNumber,
  kind: ticketKind,
  state: ticketState,
  version: z.int(),
  centre,
  date: localDate,
  items: z.array(item),
  /** For whom it was drawn where not for the holder himself: 母亲. */
  called: z.string().nullable(),
  bookingId: id.nullable(),
  /** The booked time. */
  startAt: instant.nullable(),
  arrivedAt: instant,
  arrival: arrival.nullable(),
  /** How many are called before him, and in how many minutes he is likely to be; null where he does not wait, or no desk is at work. */
  ahead: z.int().nonnegative().nullable(),
  minutes: z.int().nonnegative().nullable(),
  /** Where he was called to, is served, or is to come back to. */
  desk: desk.nullable(),
  /** How often he was called this time, of `MOST_CALLS`; and when last. */
  calls: z.int().nonnegative(),
  calledAt: instant.nullable(),
  /** Parked: what is missing. Transferred: why. */
  words: z.string().nullable(),
  endedAt: instant.nullable(),
  matterId: id.nullable(),
  rating: ticketRating.nullable(),
  /** rejoin: after a missed call · back: with the missing papers · leave · rate, within `RATING_DAYS`. */
  may: z.array(z.enum(['leave', 'rejoin', 'back', 'rate'])),
  at: instant,
  askAfter: z.int(),
})
export type TicketView = z.infer<typeof ticketView>

export const deskStates = ['closed', 'open', 'paused'] as const
export const deskState = z.enum(deskStates)
export type DeskState = z.infer<typeof deskState>

/** What hangs in the hall: numbers and desks, no names, no items. For anybody who knows the centre. */
export const queueBoard = z.object({
  centreId: id,
  name: z.string(),
  date: localDate,
  at: instant,
  desks: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      state: deskState,
      /** Called to, or served at, this desk. */
      number: ticketNumber.nullable(),
      doing: z.enum(['called', 'serving']).nullable(),
      calledAt: instant.nullable(),
    }),
  ),
  /** The newest calls, the newest first, for voice and for who has just come in; `callId` is new with each call and recall. */
  calls: z.array(z.object({ callId: z.string(), number: ticketNumber, desk, at: instant, times: z.int() })),
  /** Who comes next, in the likely order; at most 12. */
  next: z.array(ticketNumber),
  waiting: z.int().nonnegative(),
  /** Numbers that were called and not there: they may come to the desk. */
  missed: z.array(ticketNumber),
  /** What somebody who drew a number now would wait; null where no desk is at work. */
  minutes: z.int().nonnegative().nullable(),
  askAfter: z.int(),
})
export type QueueBoard = z.infer<typeof queueBoard>

/** A number as the desk reads it. */
export const deskTicket = z.object({
  ticketId: id,
  number: ticketNumber,
  kind: ticketKind,
  state: ticketState,
  version: z.int(),
  /** 朴女士, or as the desk wrote it. */
  called: z.string(),
  /** Over 60, disabled, with a small child: called before other walk-ins. */
  care: z.boolean(),
  items: z.array(item),
  minutes: z.int(),
  startAt: instant.nullable(),
  arrivedAt: instant,
  arrival: arrival.nullable(),
  calls: z.int(),
  calledAt: instant.nullable(),
  servedAt: instant.nullable(),
  desk: z.int().nullable(),
  words: z.string().nullable(),
  /** What was said when booking, and who booked for another. */
  note: z.string().nullable(),
  by: z.string().nullable(),
  bookingId: id.nullable(),
  /** The materials shown before the day: opens in the desk of materials. */
  checkId: id.nullable(),
  matterId: id.nullable(),
  /** Has no phone with us: call by voice, the number is on paper. */
  paper: z.boolean(),
})
export type DeskTicket = z.infer<typeof deskTicket>

export const deskView = z.object({
  centre,
  date: localDate,
  version: z.int(),
  /** The desk asked for; null where none was. */
  no: z.int().nullable(),
  desks: z.array(
    z.object({
      no: z.int(),
      name: z.string(),
      worker: z.string(),
      state: deskState,
      /** Who sits there now; `me` where it is the caller. */
      sits: z.object({ name: z.string(), me: z.boolean(), since: instant }).nullable(),
      number: ticketNumber.nullable(),
    }),
  ),
  /** Called to, or served at, the desk asked for. */
  hand: deskTicket.nullable(),
  /** In the order in which this desk would call them. */
  waiting: z.array(deskTicket),
  /** Parked and missed, the newest first. */
  aside: z.array(deskTicket),
  /** Booked for today and not here yet; null in the answer to an act. */
  coming: z.int().nullable(),
  done: z.int(),
  left: z.int(),
  /** Minutes on average today, from call to end; null before the first. */
  average: z.int().nullable(),
  at: instant,
})
export type DeskView = z.infer<typeof deskView>
