import type { BookingRules, BookingState, DeskPost, Instant, LocalDate, ServiceMode, Span } from '../../contract'
import type { DayNumber } from '../calendar/working-time'
import type { PendingNotice } from '../notice/stored'

export interface Leave {
  id: string
  postNo: number
  from: LocalDate
  to: LocalDate
  /** Null: the whole day. */
  span: Span | null
  note: string
}
export interface Closure {
  id: string
  from: LocalDate
  to: LocalDate
  span: Span | null
  why: string
}
/** 延时服务, or a round of home visits: opened for one day. */
export interface Session {
  id: string
  date: LocalDate
  span: Span
  posts: number[]
  kind: 'noon' | 'evening' | 'home'
  why: string
}

/** Collection `centres`: a service centre (党群服务中心), its posts and all its rules in one document. */
export interface CentreDocument {
  _id: string
  areaId: string
  areaPath: string[]
  name: string
  address: string
  phone: string
  middle: { longitude: number; latitude: number } | null
  /** Each with the chain's post behind it, whose holder is the worker; `skills` are item codes, null for all. */
  posts: Array<DeskPost & { postId: string | null; skills: string[] | null }>
  /** The hours of a working day as they hang at the door. */
  hours: Span[]
  /** The length of a slot in minutes. */
  step: number
  /** Seats of each slot at each post: booked ahead, and held back for walk-ins and the elderly. */
  seats: { public: number; held: number }
  /** The week: shifts with staggered lunch by post and weekday (1 Monday … 7 Sunday). A made-up Saturday works as a Friday, a made-up Sunday as a Monday. */
  rota: Array<{ postNo: number; weekday: number; shifts: Span[] }>
  leaves: Leave[]
  closures: Closure[]
  sessions: Session[]
  /** What is offered here, by item code: its name, and its minutes at these desks. An item that is not named cannot be booked. */
  offers: Record<string, { name: string; minutes: number }>
  rules: BookingRules
  /** Rises with every change; each sheet says in line with which it is. */
  version: number
  /** Keys of the newest changes, so that asking twice changes once. */
  keys: string[]
  /** Set while sheets are behind `version`: the sweep brings them in line. */
  alignAt: Instant | null
  /** Which published calendar its sheets were last held against (`calendarMark`). */
  calendar: string
  updatedAt: Instant
}

/** Which seat a booking has: open to all, held back, or beyond both because another post's was inherited. */
export type Seat = 'p' | 'h' | 'x'

/** Seats taken in one slot. */
export type Taken = Partial<Record<Seat, number>>

/** One seat taken, and by which booking: an entry that its booking does not name is nobody's. */
export interface Entry {
  booking: string
  minute: number
  slots: number
  seat: Seat
  /** When it was taken, or last asked for again. */
  at: Instant
  /** Who took or asked last: he alone may take it out for not having needed it. */
  hold: string
}

/** Collection `sheets`, `_id` = `<centre>_<post>_<date>`: the seats of one post on one day. Counters and entries change in one conditional update. */
export interface SheetDocument {
  _id: string
  centreId: string
  postNo: number
  date: LocalDate
  day: DayNumber
  /** By minute of the slot. */
  taken: Record<string, Taken>
  /** By entry id, one for each intent that took a seat here. */
  entries: Record<string, Entry>
  /** The centre's rules it was last held against. */
  rules: number
  /** Rises with every change. */
  version: number
  /** When an entry was last made whose booking may not have been written; the sweep looks after a minute. */
  unsettledAt: Instant | null
  /** When a seat last became free: somebody may be waiting for it. */
  freedAt: Instant | null
  /** When the desk was last seen at work on that day: who called nobody has nobody who did not come. */
  attendedAt: Instant | null
}

export const sheetId = (centreId: string, postNo: number, date: LocalDate): string => `${centreId}_${postNo}_${date}`

/** Nobody is visited, or no more. */
export const nowhere = { address: null, addressKey: null } as const

/** A seat given up: its entry in a sheet. */
export interface Leaving {
  sheetId: string
  date: LocalDate
  entry: string
  minute: number
  slots: number
  seat: Seat
}

export interface BookingEvent {
  kind: string
  at: Instant
  /** Null where it came of itself. */
  by: { openid: string; name: string; postId: string | null } | null
  words: string | null
}

/** Collection `bookings`, `_id` = `<booker hash>-<number>`: two at once by one person collide on the number, so a limit is a limit. */
export interface BookingDocument {
  _id: string
  /** Whose it is: an openid, or the id of a household without a phone. */
  booker: string
  /** Which of the booker's, from 1. */
  number: number
  /** The intent that made it. */
  key: string
  /** Who sees and changes it on a phone; for a household its head. */
  openid: string
  /** Empty where somebody booked for himself: his name is joined for who may see it. */
  called: string
  /** The household without a phone whose it is; whoever may act for it may change it. */
  household: { householdId: string; areaId: string; areaPath: string[] } | null
  /** The wait in line that it answered. */
  waitId: string | null
  by: { openid: string; name: string; postId: string | null; words: string } | null
  /** The post that acts for the household now; absent while it is the one that booked. */
  actingId?: string
  /** The posts through which the household is spoken for. */
  speakers?: string[]
  centreId: string
  centreName: string
  areaPath: string[]
  postNo: number
  postName: string
  worker: string
  sheetId: string
  /** Its entry in that sheet. */
  entry: string
  seat: Seat
  date: LocalDate
  minute: number
  /** Slots taken, one after another. */
  slots: number
  /** What it really takes. */
  minutes: number
  startAt: Instant
  endAt: Instant
  mode: ServiceMode
  /** Sealed; opened for the worker on that day only. */
  address: string | null
  /** The key it is sealed under; null where there is none. */
  addressKey: string | null
  note: string | null
  items: Array<{ code: string; name: string }>
  state: BookingState
  open: boolean
  /** When this time was chosen, so that nobody is reminded of what he has just done. */
  placedAt: Instant
  /** Seats given up whose entries are still to be taken out, or handed to the next in line. */
  leaving: Leaving[]
  offerUntil: Instant | null
  /** The next thing that time does to it: remind, lapse, miss. */
  tickAt: Instant | null
  /** What was reminded already, by kind and start, so that a moved booking is reminded anew. */
  reminded: string[]
  miss: {
    at: Instant
    weight: 'warned' | 'counted' | 'forgiven'
    banUntil: Instant | null
    /** Where it banned: so many misses within so many days. */
    measure?: { missesToBan: number; windowDays: number }
    appeal: { words: string; at: Instant; ruled: 'open' | 'upheld' | 'dismissed'; reason: string | null } | null
  } | null
  /** When bans that followed from this forgiven miss are to be looked for the last time; absent or null where that is done. */
  reweighAt?: Instant | null
  ticketId: string | null
  /** A012; absent before he checked in. */
  ticketNumber?: string
  /** Its service was rated. */
  rated?: boolean
  matterId: string | null
  checkId: string | null
  changes: Array<{ at: Instant; words: string }>
  events: BookingEvent[]
  /** Keys of the newest moves. */
  keys: string[]
  notices: Record<string, PendingNotice>
  noticeDueAt: Instant | null
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Collection `waits`, `_id` from openid and key: somebody in line for a day that was full. */
export interface WaitDocument {
  _id: string
  openid: string
  key: string
  centreId: string
  centreName: string
  date: LocalDate
  span: Span | null
  items: Array<{ code: string; name: string }>
  minutes: number
  mode: ServiceMode
  /** For a home visit, sealed; goes with what is offered, and is gone when the wait has ended. */
  address: string | null
  addressKey: string | null
  elder: boolean
  state: 'waiting' | 'offered' | 'ended'
  /** When the day is to be looked at for him; null where only a freed seat can help. */
  lookAt: Instant | null
  at: Instant
}

/** Collection `wishes`, `_id` = `<centre>_<date>`: who would come on an evening that is not open yet. */
export interface WishDocument {
  _id: string
  centreId: string
  date: LocalDate
  people: string[]
  /** When the head is to be asked; null before enough wish it, and once he has been. */
  askAt: Instant | null
  askedAt: Instant | null
  version: number
}

export const wishId = (centreId: string, date: LocalDate): string => `${centreId}_${date}`
