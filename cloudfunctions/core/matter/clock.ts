import type { Instant, Lamp } from '../../contract'
import { amberOf, colourOf } from '../calendar/lamp'
import {
  addWorkingMinutes,
  type Calendar,
  dayMinutes,
  exactWorkingMinutes,
  isProvisional,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from '../calendar/working-time'
import { matterStanding } from './lifecycle'
import type { MatterClock, MatterDocument, ReviewRecord } from './stored'

/** A department has two thirds of what is left of the promise, and a working day at least. */
const REVIEW_SHARE = 2 / 3

interface Time {
  now: Instant
  calendar: Calendar
}
type Clocked = Pick<MatterDocument, 'state' | 'clock'>

/** What is promised for these items together, in working days: the longest of all; what is done while one waits, that day. */
export const promisedDays = (items: ReadonlyArray<{ promisedDays: number }>): number =>
  Math.max(1, ...items.map((item) => item.promisedDays))

/** What is asked for on line is accepted, and who is asked to take a matter over answers, within a working day. */
export const respondBy = ({ now, calendar }: Time): Instant => addWorkingMinutes(calendar, now, dayMinutes(calendar))

/** Before anybody has accepted it. */
export const asked = (promised: number, time: Time): MatterClock => {
  const by = respondBy(time)
  return {
    ...{ respondBy: by, acceptedAt: null, promised, resolveBy: null, answeredAt: null },
    ...{ provisional: isProvisional(time.calendar, by), pauses: [], amberTold: false, climbed: 0 },
  }
}

/** The promise runs from acceptance. */
export function accepted(clock: MatterClock, { now, calendar }: Time): MatterClock {
  const resolveBy = addWorkingMinutes(calendar, now, clock.promised)
  const provisional = isProvisional(calendar, resolveBy)
  return { ...clock, acceptedAt: now, resolveBy, provisional, amberTold: false, climbed: 0 }
}

/** Stands still; what it had left is kept, -1 where it was over. */
export function paused(clock: MatterClock, { now, calendar }: Time): MatterClock {
  const { resolveBy } = clock
  const left = resolveBy === null || now > resolveBy ? -1 : exactWorkingMinutes(calendar, now, resolveBy)
  return { ...clock, pauses: [...clock.pauses, { from: now, until: null, left }] }
}

/** Runs on with what it had left; one that was over stays over. */
export function resumed(clock: MatterClock, { now, calendar }: Time): MatterClock {
  const last = clock.pauses.at(-1)
  if (!last || last.until !== null) return clock
  const resolveBy = last.left < 0 ? clock.resolveBy : addWorkingMinutes(calendar, now, last.left)
  return {
    ...clock,
    resolveBy,
    provisional: resolveBy !== null && isProvisional(calendar, resolveBy),
    pauses: [...clock.pauses.slice(0, -1), { ...last, until: now }],
    answeredAt: null,
  }
}

/** No clock stands still in a matter that has ended. */
export const ended = (clock: MatterClock, now: Instant): MatterClock => ({
  ...clock,
  pauses: clock.pauses.map((pause) => ({ ...pause, until: pause.until ?? now })),
})

/** The deadline that runs now; null where none does. */
export function runningDue({ state, clock }: Clocked): Instant | null {
  const runs = matterStanding[state].clock
  return runs === 'respond' ? clock.respondBy : runs === 'resolve' ? clock.resolveBy : null
}

/** The whole time of the clock that runs now. */
const wholeOf = ({ state, clock }: Clocked, calendar: Calendar): number =>
  state === 'applied' ? dayMinutes(calendar) : clock.promised

export const amberAt = (matter: Clocked, dueAt: Instant, calendar: Calendar): Instant =>
  subtractWorkingMinutes(calendar, dueAt, amberOf(wholeOf(matter, calendar)))

/** When one that is over climbs for the nth time: at once, then a working day apart. */
export const climbAt = (dueAt: Instant, climbed: number, calendar: Calendar): Instant =>
  climbed === 0 ? dueAt : addWorkingMinutes(calendar, dueAt, climbed * dayMinutes(calendar))

const off = (calendar: Calendar): Lamp => ({
  ...{ colour: 'off', clock: null, dueAt: null, left: null, day: dayMinutes(calendar), provisional: false },
})

function lit(dueAt: Instant, promised: number, clock: 'respond' | 'resolve', now: Instant, calendar: Calendar): Lamp {
  const left = workingMinutesBetween(calendar, now, dueAt)
  return {
    colour: colourOf(now, { dueAt, left, promised }),
    ...{ clock, dueAt, left, day: dayMinutes(calendar), provisional: isProvisional(calendar, dueAt) },
  }
}

/** What the clock of a matter shows. */
export function lampOf(matter: Clocked, now: Instant, calendar: Calendar): Lamp {
  const dueAt = runningDue(matter)
  if (dueAt === null) return off(calendar)
  return lit(dueAt, wholeOf(matter, calendar), matter.state === 'applied' ? 'respond' : 'resolve', now, calendar)
}

/** What a department's own clock shows; off once it has spoken. */
export const reviewLamp = (review: ReviewRecord, now: Instant, calendar: Calendar): Lamp =>
  review.state === 'pending' ? lit(review.dueAt, review.minutes, 'resolve', now, calendar) : off(calendar)

/** Whole working minutes used since acceptance, standstills left out; null before. Rounded once, for two remainders may make a minute that nobody used. */
export function usedMinutes({ acceptedAt, answeredAt, pauses }: MatterClock, { now, calendar }: Time): number | null {
  if (acceptedAt === null) return null
  const end = answeredAt ?? now
  const still = pauses
    .filter(({ from }) => from >= acceptedAt && from < end)
    .reduce((sum, { from, until }) => sum + exactWorkingMinutes(calendar, from, Math.min(until ?? end, end)), 0)
  const millis = Math.round((exactWorkingMinutes(calendar, acceptedAt, end) - still) * 60_000)
  return Math.floor(millis / 60_000)
}

/** A department's clock from now on. */
export function reviewClock({ clock }: Pick<MatterDocument, 'clock'>, { now, calendar }: Time) {
  const { resolveBy } = clock
  const left = resolveBy === null ? clock.promised : workingMinutesBetween(calendar, now, resolveBy)
  const minutes = Math.max(dayMinutes(calendar), Math.floor(left * REVIEW_SHARE))
  const dueAt = addWorkingMinutes(calendar, now, minutes)
  return { minutes, dueAt, provisional: isProvisional(calendar, dueAt) }
}

export const reviewAmberAt = ({ dueAt, minutes }: ReviewRecord, calendar: Calendar): Instant =>
  subtractWorkingMinutes(calendar, dueAt, amberOf(minutes))

/** The running deadline counted anew from the promise and every standstill since, as if the calendar had always been known. */
function recounted({ state, clock }: Clocked, createdAt: Instant, calendar: Calendar): Instant {
  if (state === 'applied') return respondBy({ now: createdAt, calendar })
  return clock.pauses
    .filter(({ until, left }) => until !== null && left >= 0)
    .reduce(
      (due, { from, until }) =>
        from > due ? due : addWorkingMinutes(calendar, until ?? due, exactWorkingMinutes(calendar, from, due)),
      addWorkingMinutes(calendar, clock.acceptedAt ?? createdAt, clock.promised),
    )
}

/** The earliest running deadline that lies past the published holidays; null where none does. */
export function provisionalAt(matter: Clocked & Pick<MatterDocument, 'reviews'>): Instant | null {
  const due = runningDue(matter)
  const dues = [
    ...(matter.clock.provisional && due !== null ? [due] : []),
    ...matter.reviews.flatMap(({ state, provisional, dueAt }) => (state === 'pending' && provisional ? [dueAt] : [])),
  ]
  return dues.length > 0 ? Math.min(...dues) : null
}

/** Provisional deadlines fixed once, now that their year is published; null where there is none to fix. None moves into the past. */
export function fixedClocks(
  matter: Clocked & Pick<MatterDocument, 'reviews' | 'createdAt'>,
  { now, calendar }: Time,
): Pick<MatterDocument, 'clock' | 'reviews'> | null {
  const due = runningDue(matter)
  const to = matter.clock.provisional && due !== null ? recounted(matter, matter.createdAt, calendar) : null
  const fixes = to !== null && due !== null && !isProvisional(calendar, to)
  const at = fixes && due !== null && to !== null ? (due <= now ? due : Math.max(to, now)) : null
  const reviews = matter.reviews.map((review) => {
    if (review.state !== 'pending' || !review.provisional) return review
    const dueAt = addWorkingMinutes(calendar, review.sentAt, review.minutes)
    if (isProvisional(calendar, dueAt)) return review
    return { ...review, dueAt: review.dueAt <= now ? review.dueAt : Math.max(dueAt, now), provisional: false }
  })
  const changed = reviews.some((review, place) => review !== matter.reviews[place])
  if (at === null && !changed) return null
  const which = matter.state === 'applied' ? 'respondBy' : 'resolveBy'
  // More time is more time: the receiver is reminded anew when that runs short.
  const amberTold = at !== null && due !== null && at > due ? false : matter.clock.amberTold
  return {
    clock: at === null ? matter.clock : { ...matter.clock, [which]: at, provisional: false, amberTold },
    reviews: changed ? reviews : matter.reviews,
  }
}
