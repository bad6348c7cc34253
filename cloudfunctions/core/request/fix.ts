import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { addMinutes, dayFor, minutesLeft, provisional, respondMinutes } from './deadline'
import type { Decision } from './decide'
import { followUpDueAt } from './follow-up'
import { states } from './lifecycle'
import type { RequestDocument } from './stored'

interface Promised {
  from: Instant
  minutes: (calendar: Calendar) => number
  which: 'respondBy' | 'resolveBy'
}

/** From when, and how many minutes, the clock that runs now was promised; which deadline it runs to. */
function promiseOf(request: RequestDocument): Promised {
  const { state, objection, ruling, clock, createdAt } = request
  if (state === 'refused' && ruling && objection)
    return { from: objection.at, minutes: (calendar) => dayFor(request, calendar), which: 'respondBy' }
  if (states[state].clock === 'resolve' && clock.acceptedAt !== null)
    return { from: clock.acceptedAt, minutes: () => clock.promised ?? 0, which: 'resolveBy' }
  return { from: createdAt, minutes: (calendar) => respondMinutes(request, calendar), which: 'respondBy' }
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
      addMinutes(calendar, request, from, minutes(calendar)),
    )
}

/** A deadline that may be provisional: what it is of, where it stands now, and where it would stand under a calendar. */
interface Provisional {
  of: 'clock' | 'joint' | 'followUp'
  dueAt: Instant
  counted: (calendar: Calendar) => Instant
  changes: (to: Instant) => Partial<RequestDocument>
}

/** All running deadlines of a case that lie past the published holidays. */
function provisionals(request: RequestDocument): Provisional[] {
  const { state, clock, dueAt, joint, followUp } = request
  const found: Provisional[] = []
  if (clock.provisional && dueAt !== null)
    found.push({
      ...{ of: 'clock', dueAt, counted: (calendar) => recounted(request, calendar) },
      changes: (to) => {
        // More time is more time: the handler is reminded anew when that runs short.
        const amberTold = to > dueAt ? false : clock.amberTold
        return { clock: { ...clock, [promiseOf(request).which]: to, provisional: false, amberTold } }
      },
    })
  if (joint?.provisional && state === 'handling')
    found.push({
      ...{ of: 'joint', dueAt: joint.dueAt },
      counted: (calendar) => addMinutes(calendar, request, joint.at, joint.minutes),
      changes: (to) => ({ joint: { ...joint, dueAt: to, provisional: false } }),
    })
  if (followUp?.provisional && followUp.done === null && state === 'closed')
    found.push({
      ...{ of: 'followUp', dueAt: followUp.dueAt, counted: (calendar) => followUpDueAt(calendar, followUp.at) },
      changes: (to) => ({ followUp: { ...followUp, dueAt: to, provisional: false } }),
    })
  return found
}

/** The earliest provisional deadline, for the sweep to find it by; null where there is none. */
export function provisionalAt(request: RequestDocument): Instant | null {
  const dues = provisionals(request).map(({ dueAt }) => dueAt)
  return dues.length > 0 ? Math.min(...dues) : null
}

/**
 * Fixes provisional deadlines, each once, when the year it falls in has been published; null where there is none to fix. One that
 * is over never moves, and none moves into the past.
 */
export function fixed(
  request: RequestDocument,
  { now, calendar }: { now: Instant; calendar: Calendar },
): Decision | null {
  const fixes = provisionals(request).flatMap(({ of, dueAt, counted, changes }) => {
    const due = counted(calendar)
    if (provisional(calendar, request, due)) return []
    const to = dueAt <= now ? dueAt : Math.max(due, now)
    return [{ changes: changes(to), facts: { from: dueAt, to, ...(of === 'clock' ? {} : { of }) } }]
  })
  if (fixes.length === 0) return null
  return {
    changes: Object.assign({}, ...fixes.map((one) => one.changes)),
    events: fixes.map(({ facts }) => ({ kind: 'fixed', actor: { role: 'system' }, facts })),
    notices: [],
  }
}
