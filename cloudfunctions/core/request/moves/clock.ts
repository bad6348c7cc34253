import { type CategoryCode, categoryOf, type Instant } from '../../../contract'
import { type Calendar, dayMinutes } from '../../calendar/working-time'
import { addMinutes, EMERGENCY_MINUTES, minutesLeft, provisional } from '../deadline'
import type { CaseClock, RequestDocument } from '../stored'

interface Time {
  now: Instant
  calendar: Calendar
}
type Timed = Pick<RequestDocument, 'kind' | 'clock' | 'dueAt'>

/** The resolve clock starts at acceptance and is never reset; an emergency's runs since it was raised. */
export function started(
  request: Pick<RequestDocument, 'kind' | 'clock' | 'createdAt'>,
  category: CategoryCode,
  { now, calendar }: Time,
): CaseClock {
  const emergency = request.kind === 'emergency'
  const promised = emergency ? EMERGENCY_MINUTES : categoryOf(category).resolveDays * dayMinutes(calendar)
  const resolveBy = addMinutes(calendar, request, emergency ? request.createdAt : now, promised)
  const fresh = { acceptedAt: now, promised, resolveBy, amberTold: false, climbed: 0 }
  return { ...request.clock, ...fresh, provisional: provisional(calendar, request, resolveBy) }
}

/** Stops the clock that runs now; what it had left is kept. */
export function paused(
  request: Timed,
  reason: CaseClock['pauses'][number]['reason'],
  { now, calendar }: Time,
): CaseClock {
  const left = request.dueAt === null ? 0 : minutesLeft(calendar, request, now, request.dueAt)
  return { ...request.clock, pauses: [...request.clock.pauses, { from: now, until: null, reason, left }] }
}

/** No clock stands still in a case that has ended. */
export const ended = ({ clock }: Pick<RequestDocument, 'clock'>, now: Instant): CaseClock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => ({ ...pause, until: pause.until ?? now })),
})

/** Lets the clock run on with what it had left; one that was over stays over. In a case opened again it stood still all the while. */
export function resumed(
  request: Pick<RequestDocument, 'kind' | 'clock' | 'state'>,
  which: 'respondBy' | 'resolveBy',
  { now, calendar }: Time,
): CaseClock {
  const { clock, state } = request
  const pause = clock.pauses.at(-1)
  if (!pause || (pause.until !== null && state !== 'closed')) return clock
  const by = pause.left >= 0 ? addMinutes(calendar, request, now, pause.left) : clock[which]
  return {
    ...clock,
    [which]: by,
    provisional: by !== null && provisional(calendar, request, by),
    pauses: [...clock.pauses.slice(0, -1), { ...pause, until: now }],
  }
}
