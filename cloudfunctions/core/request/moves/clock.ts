import type { Instant } from '../../../contract'
import { addWorkingMinutes, type Calendar, isProvisional, workingMinutesBetween } from '../../calendar/working-time'
import type { CaseClock, RequestDocument } from '../stored'

/** Stops the clock that runs now; what it had left is kept. */
export function paused(
  { clock, dueAt }: Pick<RequestDocument, 'clock' | 'dueAt'>,
  reason: CaseClock['pauses'][number]['reason'],
  { now, calendar }: { now: Instant; calendar: Calendar },
): CaseClock {
  const left = dueAt === null ? 0 : workingMinutesBetween(calendar, now, dueAt)
  return { ...clock, pauses: [...clock.pauses, { from: now, until: null, reason, left }] }
}

/** Lets the clock run on with what it had left; one that was over stays over. */
export function resumed(
  clock: CaseClock,
  which: 'respondBy' | 'resolveBy',
  { now, calendar }: { now: Instant; calendar: Calendar },
): CaseClock {
  const pause = clock.pauses.at(-1)
  if (!pause || pause.until !== null) return clock
  const by = pause.left >= 0 ? addWorkingMinutes(calendar, now, pause.left) : clock[which]
  return {
    ...clock,
    [which]: by,
    provisional: by !== null && isProvisional(calendar, by),
    pauses: [...clock.pauses.slice(0, -1), { ...pause, until: now }],
  }
}
