import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { addMinutes, DEFAULT_RESPOND, minutesLeft, provisional, respondMinutes } from './deadline'
import type { Decision } from './decide'
import { states } from './lifecycle'
import type { RequestDocument } from './stored'

/** From when, and how many minutes, the clock that runs now was promised; which deadline it runs to. */
function promiseOf(request: RequestDocument): { from: Instant; minutes: number; which: 'respondBy' | 'resolveBy' } {
  const { state, objection, ruling, clock, createdAt } = request
  if (state === 'refused' && ruling && objection)
    return { from: objection.at, minutes: DEFAULT_RESPOND, which: 'respondBy' }
  if (states[state].clock === 'resolve' && clock.acceptedAt !== null)
    return { from: clock.acceptedAt, minutes: clock.promised ?? 0, which: 'resolveBy' }
  return { from: createdAt, minutes: respondMinutes(request), which: 'respondBy' }
}

/** The running deadline counted anew from what was promised and every standstill since, as if the calendar had always been known. */
export function recounted(request: RequestDocument, calendar: Calendar): Instant {
  const { from, minutes } = promiseOf(request)
  return request.clock.pauses
    .filter((pause) => pause.from >= from && pause.until !== null)
    .reduce(
      (due, pause) => {
        const left = minutesLeft(calendar, request, pause.from, due)
        return left < 0 ? due : addMinutes(calendar, request, pause.until ?? due, left)
      },
      addMinutes(calendar, request, from, minutes),
    )
}

/**
 * Fixes a provisional deadline, once, when the year it falls in has been published; null where that is not so. One that is
 * over never moves, and none moves into the past.
 */
export function fixed(
  request: RequestDocument,
  { now, calendar }: { now: Instant; calendar: Calendar },
): Decision | null {
  const { clock, dueAt } = request
  if (!clock.provisional || dueAt === null) return null
  const counted = recounted(request, calendar)
  if (provisional(calendar, request, counted)) return null
  const to = dueAt <= now ? dueAt : Math.max(counted, now)
  const { which } = promiseOf(request)
  // More time is more time: the handler is reminded anew when that runs short.
  const amberTold = to > dueAt ? false : clock.amberTold
  return {
    changes: { clock: { ...clock, [which]: to, provisional: false, amberTold } },
    events: [{ kind: 'fixed', actor: { role: 'system' }, facts: { from: dueAt, to } }],
    notices: [],
  }
}
