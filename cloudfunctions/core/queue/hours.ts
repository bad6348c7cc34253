import type { DayKind, Instant } from '../../contract'
import { kindOfDay, openingsOf } from '../appointment/openings'
import type { CentreDocument } from '../appointment/stored'
import { HOUR, MINUTE } from '../appointment/times'
import { type Calendar, dayOf, startOfDay } from '../calendar/working-time'

/** Numbers are drawn from so long before the first desk opens. */
const BEFORE = HOUR

/** When desks are at work today, from the first to the last; null where none is. */
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
