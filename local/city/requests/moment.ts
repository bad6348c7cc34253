import type { Instant } from '../../../cloudfunctions/contract'
import { type Calendar, workingMinutesBetween } from '../../../cloudfunctions/core/calendar/working-time'
import type { Random } from '../random'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const EAST = 8 * HOUR

export const monthOf = (at: Instant) => new Date(at + EAST).getUTCMonth()
const midnight = (at: Instant) => Math.floor((at + EAST) / DAY) * DAY - EAST

/** How much people write at each hour of the day: before work, in the lunch gap, most after supper. */
const busy = [
  0.1, 0, 0, 0, 0.1, 0.5, 1.6, 3, 4, 3.6, 3.2, 2.6, 2.8, 2.2, 2.2, 2.4, 2.6, 3, 3.6, 4.2, 3.6, 2.4, 1.2, 0.4,
]
const hours = busy.map((_, hour) => hour)

/** Some moment of that day when people are awake. */
export function onDayOf(at: Instant, random: Random): Instant {
  const hour = random.weighted(hours, (each) => busy[each] as number)
  return midnight(at) + hour * HOUR + random.int(0, HOUR - 1)
}

/** When somebody at home gets round to it: from half an hour to so many days after. */
export function whenAtHome(after: Instant, days: number, random: Random): Instant {
  // Most answer soon; few use the whole time.
  const wanted = after + HOUR / 2 + Math.round(random.next() ** 2.2 * days * DAY)
  return Math.max(after + HOUR / 3, onDayOf(wanted, random))
}

/** The moment from which so many working minutes have passed until `until`. */
export function workingMinutesAgo(calendar: Calendar, until: Instant, minutes: number): Instant {
  let [low, high] = [until - 60 * DAY, until]
  while (high - low > MINUTE / 4) {
    const half = Math.floor((low + high) / 2)
    if (workingMinutesBetween(calendar, half, until) >= minutes) low = half
    else high = half
  }
  return Math.floor(low / MINUTE) * MINUTE
}
