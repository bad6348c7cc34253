import type { Instant, NoticeKind, RequestKind } from '../../contract'
import { dayOf, startOfDay } from '../calendar/working-time'

const HOUR = 3_600_000
/** In Asia/Shanghai. */
const QUIET_FROM = 22
const QUIET_UNTIL = 7

/** When people may be disturbed again: the next seven o'clock in the morning; null by day. */
export function quietUntil(now: Instant): Instant | null {
  const midnight = startOfDay(dayOf(now))
  const hour = (now - midnight) / HOUR
  if (hour >= QUIET_FROM) return midnight + (24 + QUIET_UNTIL) * HOUR
  return hour < QUIET_UNTIL ? midnight + QUIET_UNTIL * HOUR : null
}

/**
 * What is special about a kind at night: `wakes` whoever it is for; `waits` though somebody has just done what it follows from.
 * Any other goes at once where a person has just done it, and waits where it came of itself, as a reminder does.
 */
const atNight: Partial<Record<NoticeKind, 'wakes' | 'waits'>> = {
  emergency: 'wakes',
  followUp: 'waits',
  alert: 'waits',
}

/** Until when the push of a notice is held; null where it may go out at once. The inbox has it in any case. */
export function heldUntil(
  kind: NoticeKind,
  { byItself, about, now }: { byItself: boolean; about: RequestKind; now: Instant },
): Instant | null {
  const night = atNight[kind]
  // In an emergency the clock wakes people too.
  const waits = night === 'waits' || (night === undefined && byItself && about !== 'emergency')
  return waits ? quietUntil(now) : null
}
