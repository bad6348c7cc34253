import type { Arrival, Instant } from '../../contract'
import { MINUTE } from '../appointment/times'
import type { Lane } from './lane-table'
import type { Ticket } from './stored'

/** Before his time by more than this, somebody waits as a walk-in; late by more than that, too. */
export const EARLY = 10 * MINUTE
export const LATE = 15 * MINUTE

export type Lined = Pick<Ticket, 'kind' | 'care' | 'startAt' | 'arrival' | 'returned'>

/** How somebody came, by his time and the clock. */
export const arrivalOf = (startAt: Instant, now: Instant): Arrival =>
  now < startAt - EARLY ? 'early' : now > startAt + LATE ? 'late' : 'onTime'

/** In which lane somebody stands now: who came early moves over when his time has come. */
export function laneOf({ kind, care, startAt, arrival, returned }: Lined, now: Instant): Lane {
  if (returned) return 'returned'
  if (kind === 'booked' && arrival !== 'late' && startAt !== null && now >= startAt - EARLY) return 'booked'
  return care ? 'care' : 'walkIn'
}

/** Since when he stands there: at his time by his time, else by when he came. */
export const standsSince = (ticket: Lined & Pick<Ticket, 'since'>, now: Instant): Instant =>
  laneOf(ticket, now) === 'booked' ? (ticket.startAt ?? ticket.since) : ticket.since
