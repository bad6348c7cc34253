import type { Arrival, Instant, LocalDate, Outcome, TicketKind, TicketState } from '../../contract'
import type { DayNumber } from '../calendar/working-time'

/** Who did something at a desk. */
export interface Worker {
  openid: string
  name: string
  postId: string | null
}

/** One number of a day, inside its queue. What it is called comes from its place in the order of drawing. */
export interface Ticket {
  /** Whose phone hears of it; null where the desk gave it out on paper. */
  openid: string | null
  /** For whom, where not for the holder himself; for a number on paper, as the desk wrote it. */
  called: string
  kind: TicketKind
  care: boolean
  items: Array<{ code: string; name: string }>
  /** What they are expected to take at the desk. */
  minutes: number
  bookingId: string | null
  startAt: Instant | null
  arrivedAt: Instant
  arrival: Arrival | null
  state: TicketState
  stateAt: Instant
  /** Since when it stands in its lane: what lanes are ordered by. */
  since: Instant
  /** Comes back after its papers were short, or from another desk: called soon. */
  returned: boolean
  /** Not before the queue has called so many, where it missed its turn. */
  notBefore: number | null
  /** Called to, served at, or bound to this desk. */
  desk: number | null
  calls: number
  calledAt: Instant | null
  servedAt: Instant | null
  endedAt: Instant | null
  by: Worker | null
  /** What is missing, or why another desk. */
  words: string | null
  hands: Array<{ at: Instant; from: number; to: number; words: string; by: string }>
  matterId: string | null
  /** What was said when booking, who booked for another, and the materials shown before the day. */
  note: string | null
  bookedBy: string | null
  checkId: string | null
  version: number
  /** Keys of the newest moves of its holder. */
  keys: string[]
  /** What its holder was told already: near. */
  told: string[]
  /** Its booking, its record and what its holder hears are still to be looked after. */
  behind: boolean
}

/** One desk on one day. */
export interface Desk {
  state: 'open' | 'paused' | 'closed'
  by: Worker | null
  since: Instant
  /** The number in hand. */
  ticket: string | null
  /** The newest acts, so that asking twice does it once. */
  keys: string[]
  version: number
}

/** A call or recall, for display and voice. */
export interface Call {
  ticket: string
  desk: number
  at: Instant
  times: number
}

/**
 * Collection `queues`, `_id` = `<centre>_<date>`: the line of one centre on one day. A move changes one number, one desk and the counters
 * in one conditional update, so that nobody is called to two desks and nothing is half done. A number is its place in `order`, to which
 * a ticket is added under the condition that it is not there yet: no gaps, none twice, however many come at once.
 */
export interface QueueDocument {
  _id: string
  centreId: string
  areaId: string
  areaPath: string[]
  date: LocalDate
  day: DayNumber
  /** Tickets in the order in which their numbers were drawn. */
  order: string[]
  tickets: Record<string, Ticket>
  desks: Record<string, Desk>
  /** Persons called, first calls only: what `notBefore` counts by. */
  called: number
  /** The newest calls and recalls, the newest last. */
  calls: Call[]
  /** Whose phones hear of it. */
  openids: string[]
  /** When the sweep is to look: somebody is near, a booking lags behind, the day is over. */
  lookAt: Instant | null
  version: number
  updatedAt: Instant
}

export const queueId = (centreId: string, date: LocalDate): string => `${centreId}_${date}`
/** The ticket of a queue by the name it has there. */
export const ticketIdOf = (queue: string, ticket: string): string => `${queue}_${ticket}`
/** The other way round; null where it names none. */
export function namedBy(ticketId: string): { queue: string; ticket: string } | null {
  const match = /^(.+_\d{4}-\d\d-\d\d)_([a-z0-9]+)$/.exec(ticketId)
  return match ? { queue: match[1] as string, ticket: match[2] as string } : null
}

/** Collection `tickets`, by ticket id: a number that has come to its end, kept for its holder, the rating and the day's work. */
export interface TicketRecord {
  _id: string
  openid: string | null
  called: string
  number: string
  kind: TicketKind
  centreId: string
  centreName: string
  areaId: string
  areaPath: string[]
  date: LocalDate
  items: Array<{ code: string; name: string }>
  bookingId: string | null
  startAt: Instant | null
  arrivedAt: Instant
  arrival: Arrival | null
  state: 'done' | 'left'
  calledAt: Instant | null
  servedAt: Instant | null
  endedAt: Instant
  desk: number | null
  deskName: string | null
  worker: Worker | null
  matterId: string | null
  rating: { outcome: Outcome; stars: number; words: string | null; at: Instant; key: string } | null
  /** Of a low rating: when it was given, what names it without saying whose it is, and what the head did about it. */
  lowAt?: Instant
  lowId?: string
  answer?: { at: Instant; words: string; key: string; by: { name: string; postId: string } } | null
  version: number
}
