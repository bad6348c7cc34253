import { categoryOf, type Instant, type Lamp } from '../../contract'
import { type Calendar, isProvisional, workingMinutesBetween } from '../calendar/working-time'
import type { RequestDocument } from './stored'

/** A lamp turns amber when a quarter of the promised time is left. */
const AMBER_SHARE = 0.25
/** Eight working hours to answer where nobody has named a category. */
export const DEFAULT_RESPOND = 480

export const respondMinutes = ({ category }: Pick<RequestDocument, 'category'>): number =>
  category ? categoryOf(category).respond : DEFAULT_RESPOND

/** What the clock that runs now shows at `now`. */
export function lampOf(
  request: Pick<RequestDocument, 'state' | 'dueAt' | 'clock' | 'category'>,
  now: Instant,
  calendar: Calendar,
): Lamp {
  const { dueAt, state, clock } = request
  if (dueAt === null) return { colour: 'off', clock: null, dueAt: null, left: null, provisional: false }
  const left = workingMinutesBetween(calendar, now, dueAt)
  const whole = state === 'submitted' ? respondMinutes(request) : (clock.promised ?? 0)
  const colour = now > dueAt ? 'red' : left <= whole * AMBER_SHARE ? 'amber' : 'green'
  return {
    colour,
    clock: state === 'submitted' ? 'respond' : 'resolve',
    dueAt,
    left,
    provisional: isProvisional(calendar, dueAt),
  }
}

/** Working minutes used since acceptance, standstills left out; null before acceptance. */
export function usedMinutes(
  { clock }: Pick<RequestDocument, 'clock'>,
  now: Instant,
  calendar: Calendar,
): number | null {
  if (clock.acceptedAt === null) return null
  const end = clock.resolvedAt ?? now
  const whole = workingMinutesBetween(calendar, clock.acceptedAt, end)
  const still = clock.pauses
    .filter(({ from }) => clock.acceptedAt !== null && from >= clock.acceptedAt && from < end)
    .reduce((sum, { from, until }) => sum + workingMinutesBetween(calendar, from, Math.min(until ?? end, end)), 0)
  return whole - still
}
