import { categoryOf, type Instant } from '../../contract'
import { amberOf } from '../calendar/lamp'
import {
  addWorkingMinutes,
  type Calendar,
  dayMinutes,
  exactWorkingMinutes,
  isProvisional,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from '../calendar/working-time'
import type { RequestDocument } from './stored'

type Kind = Pick<RequestDocument, 'kind'>
type Clocked = Pick<RequestDocument, 'kind' | 'category' | 'state' | 'clock'>
const MINUTE = 60_000

/** An emergency is over within two hours by the wall clock, whatever the hour. */
export const EMERGENCY_MINUTES = 120
/** A grumble is answered within two working days. */
const GRUMBLE_DAYS = 2
/** Eight working hours to answer where nobody has named a category. */
const DEFAULT_RESPOND = 8 * 60

/** A day between two climbs, or for a ruling: a working day; in an emergency eight hours by the clock on the wall. */
export const dayFor = ({ kind }: Kind, calendar: Calendar): number =>
  kind === 'emergency' ? 8 * 60 : dayMinutes(calendar)

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
export function respondMinutes(
  { kind, category }: Pick<RequestDocument, 'kind' | 'category'>,
  calendar: Calendar,
): number {
  if (kind === 'emergency') return EMERGENCY_MINUTES
  if (kind === 'grumble') return GRUMBLE_DAYS * dayMinutes(calendar)
  return category ? categoryOf(category).respond : DEFAULT_RESPOND
}

/** The whole time of the clock that runs now. */
export const wholeMinutes = (request: Clocked, calendar: Calendar): number =>
  request.state === 'refused'
    ? dayFor(request, calendar)
    : request.state === 'submitted' || request.clock.promised === null
      ? respondMinutes(request, calendar)
      : request.clock.promised

/** When the quarter begins in which the lamp is amber. */
export const amberAt = (request: Clocked, dueAt: Instant, calendar: Calendar): Instant =>
  subtractMinutes(calendar, request, dueAt, amberOf(wholeMinutes(request, calendar)))

/** When a case that is over climbs for the nth time: at once, then a working day apart. */
export const climbAt = (request: Kind, dueAt: Instant, climbed: number, calendar: Calendar): Instant =>
  climbed === 0 ? dueAt : addMinutes(calendar, request, dueAt, climbed * dayFor(request, calendar))

export const provisional = (calendar: Calendar, { kind }: Kind, at: Instant): boolean =>
  kind !== 'emergency' && isProvisional(calendar, at)
