import type { DayKind, Instant } from '../../contract'
import { kindOfDay, openingsOf } from '../appointment/openings'
import type { CentreDocument } from '../appointment/stored'
import { HOUR, MINUTE } from '../appointment/times'
import { type Calendar, type DayNumber, dayOf, startOfDay } from '../calendar/working-time'

/** Numbers are drawn from so long before the first desk opens. */
const BEFORE = HOUR

/** When desks are at work on the day of this moment, from the first to the last; null where none is. */
export function hoursOf(
  centre: CentreDocument,
  now: Instant,
  calendar: Calendar,
): { from: Instant; until: Instant } | null {
  const day = dayOf(now)
  const minutes = centre.posts.flatMap(({ no }) =>
    openingsOf(centre, no, day, calendar)
      .filter(({ session }) => session !== 'home')
      .map(({ minute }) => minute),
  )
  if (minutes.length === 0) return null
  const midnight = startOfDay(day)
  return {
    from: midnight + Math.min(...minutes) * MINUTE,
    until: midnight + (Math.max(...minutes) + centre.step) * MINUTE,
  }
}

/** So long after the last desk has closed whoever is still in line is told that it was in vain. */
const AFTER = 2 * HOUR
/** A day that has no hours any more ends in the evening. */
const EVENING = 21 * HOUR

/** When a day's line is closed. */
export function closesAt(centre: CentreDocument, day: DayNumber, calendar: Calendar): Instant {
  const midnight = startOfDay(day)
  const hours = hoursOf(centre, midnight + EVENING, calendar)
  return hours ? hours.until + AFTER : midnight + EVENING
}

/** Why nobody can draw a number now; null where one can. `late`: the day is over. */
export function shutNow(centre: CentreDocument, now: Instant, calendar: Calendar): DayKind | null {
  const hours = hoursOf(centre, now, calendar)
  if (!hours) {
    const kind = kindOfDay(centre, dayOf(now), calendar)
    return kind === 'open' || kind === 'madeUp' ? 'closed' : kind
  }
  if (now < hours.from - BEFORE) return 'closed'
  return now >= hours.until ? 'late' : null
}
