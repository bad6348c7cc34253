import type { Instant, Lamp } from '../../contract'
import { colourOf } from '../calendar/lamp'
import { type Calendar, dayMinutes } from '../calendar/working-time'
import { minutesBetween, provisional, wholeMinutes } from './deadline'
import type { RequestDocument } from './stored'

/** What the clock that runs now shows at `now`. */
export function lampOf(
  request: Pick<RequestDocument, 'kind' | 'state' | 'dueAt' | 'clock' | 'category'>,
  now: Instant,
  calendar: Calendar,
): Lamp {
  const { dueAt, state } = request
  const day = dayMinutes(calendar)
  if (dueAt === null) return { colour: 'off', clock: null, dueAt: null, left: null, day, provisional: false }
  const left = minutesBetween(calendar, request, now, dueAt)
  return {
    colour: colourOf(now, { dueAt, left, promised: wholeMinutes(request, calendar) }),
    clock: state === 'submitted' || state === 'refused' ? 'respond' : 'resolve',
    ...{ dueAt, left, day },
    provisional: provisional(calendar, request, dueAt),
  }
}

/** Minutes used since acceptance, standstills left out; null before acceptance. */
export function usedMinutes(
  request: Pick<RequestDocument, 'kind' | 'clock'>,
  now: Instant,
  calendar: Calendar,
): number | null {
  const { acceptedAt, resolvedAt, pauses } = request.clock
  if (acceptedAt === null) return null
  const end = resolvedAt ?? now
  const still = pauses
    .filter(({ from }) => from >= acceptedAt && from < end)
    .reduce((sum, { from, until }) => sum + minutesBetween(calendar, request, from, Math.min(until ?? end, end)), 0)
  return minutesBetween(calendar, request, acceptedAt, end) - still
}
