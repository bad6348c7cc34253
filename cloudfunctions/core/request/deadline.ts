import { categoryOf, type Instant } from '../../contract'
import { amberOf } from '../calendar/lamp'
import {
  addWorkingMinutes,
  type Calendar,
  exactWorkingMinutes,
  isProvisional,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from '../calendar/working-time'
import type { RequestDocument } from './stored'

type Kind = Pick<RequestDocument, 'kind'>
const MINUTE = 60_000

/** An emergency is over within two hours by the wall clock, whatever the hour. */
export const EMERGENCY_MINUTES = 120
/** A grumble is answered within two working days. */
export const GRUMBLE_MINUTES = 960
/** Eight working hours to answer where nobody has named a category. */
export const DEFAULT_RESPOND = 480
/** Between one climb and the next: a working day. */
export const CLIMB_MINUTES = 480

/** Emergencies run by the wall clock, everything else in working time. */
export const addMinutes = (calendar: Calendar, { kind }: Kind, at: Instant, minutes: number): Instant =>
  kind === 'emergency' ? at + minutes * MINUTE : addWorkingMinutes(calendar, at, minutes)

export const minutesBetween = (calendar: Calendar, { kind }: Kind, from: Instant, to: Instant): number =>
  kind === 'emergency' ? Math.floor((to - from) / MINUTE) : workingMinutesBetween(calendar, from, to)

/** What a clock has left at `at`, to the millisecond; -1 where it is over, though no working minute may have passed since. */
export function minutesLeft(calendar: Calendar, { kind }: Kind, at: Instant, dueAt: Instant): number {
  if (at > dueAt) return -1
  return kind === 'emergency' ? (dueAt - at) / MINUTE : exactWorkingMinutes(calendar, at, dueAt)
}

const subtractMinutes = (calendar: Calendar, { kind }: Kind, at: Instant, minutes: number): Instant =>
  kind === 'emergency' ? at - minutes * MINUTE : subtractWorkingMinutes(calendar, at, minutes)

/** Minutes until the first head must have answered. */
export function respondMinutes({ kind, category }: Pick<RequestDocument, 'kind' | 'category'>): number {
  if (kind === 'emergency') return EMERGENCY_MINUTES
  if (kind === 'grumble') return GRUMBLE_MINUTES
  return category ? categoryOf(category).respond : DEFAULT_RESPOND
}

/** The whole time of the clock that runs now. */
export const wholeMinutes = (request: Pick<RequestDocument, 'kind' | 'category' | 'state' | 'clock'>): number =>
  request.state === 'refused'
    ? DEFAULT_RESPOND
    : request.state === 'submitted' || request.clock.promised === null
      ? respondMinutes(request)
      : request.clock.promised

/** Minutes of the quarter in which the lamp is amber. */
export const amberMinutes = (request: Pick<RequestDocument, 'kind' | 'category' | 'state' | 'clock'>): number =>
  amberOf(wholeMinutes(request))

export const amberAt = (
  request: Pick<RequestDocument, 'kind' | 'category' | 'state' | 'clock'>,
  dueAt: Instant,
  calendar: Calendar,
): Instant => subtractMinutes(calendar, request, dueAt, amberMinutes(request))

/** When a case that is over climbs for the nth time: at once, then a working day apart. */
export const climbAt = (request: Kind, dueAt: Instant, climbed: number, calendar: Calendar): Instant =>
  climbed === 0 ? dueAt : addMinutes(calendar, request, dueAt, climbed * CLIMB_MINUTES)

export const provisional = (calendar: Calendar, { kind }: Kind, at: Instant): boolean =>
  kind !== 'emergency' && isProvisional(calendar, at)
