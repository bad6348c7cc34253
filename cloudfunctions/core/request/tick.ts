import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import { headAbove } from '../routing/responsible'
import { climbsOf, depthOf } from './climbs'
import { amberAt, climbAt } from './deadline'
import type { Decision } from './decide'
import { alerts, silentAt } from './irregular'
import { ended, resumed } from './moves/clock'
import { conclusion } from './moves/conclude'
import { publicly } from './moves/handle'
import type { PostRef, RequestDocument } from './stored'
import { verdict } from './verdict'

const DAY = 86_400_000
/** No rating within seven days closes unrated, never as good. */
export const RATING_WINDOW = 7 * DAY
/** A question that nobody answers in ten days ends the case. */
export const ANSWER_WINDOW = 10 * DAY

const SYSTEM = { role: 'system' } as const

/** The head to whom the case belongs highest now: who answers for it (an objection: who must rule), or the last who heard on this clock. */
function highest(request: RequestDocument): PostRef {
  const { inCharge, ruling, areaPath } = request
  const answers = ruling?.on === 'objection' ? ruling.post : inCharge
  const heard = climbsOf(request).at(-1)?.post
  return heard && depthOf(heard, areaPath) < depthOf(answers, areaPath) ? heard : answers
}
const atTheTop = (request: RequestDocument) => highest(request).areaId === request.areaPath[0]

/** When something will come of itself, if nobody moves before: null while nothing can. */
export function tickAt(request: RequestDocument, calendar: Calendar): Instant | null {
  if (request.state === 'resolved') return (request.result?.at ?? 0) + RATING_WINDOW
  if (request.state === 'returned') return (request.clock.pauses.at(-1)?.from ?? 0) + ANSWER_WINDOW
  if (request.state === 'shelved') return request.shelving?.reviewAt ?? null
  if (request.dueAt === null) return null
  const { joint } = request
  const next = [
    clockAt(request, request.dueAt, calendar),
    silentAt(request, calendar),
    joint && !joint.lateTold && request.state === 'handling' ? joint.dueAt : null,
  ].filter((at) => at !== null)
  return next.length > 0 ? Math.min(...next) : null
}

function clockAt(request: RequestDocument, dueAt: Instant, calendar: Calendar): Instant | null {
  if (!request.clock.amberTold) return amberAt(request, dueAt, calendar)
  if (request.clock.climbed > 0 && atTheTop(request)) return null
  return climbAt(request, dueAt, request.clock.climbed, calendar)
}

interface Setting {
  now: Instant
  calendar: Calendar
  /** Running posts along the case's path. */
  posts: readonly PostDocument[]
}

/** What has come of itself by `now`, one thing at a time; null where it is not time yet. */
export function tick(request: RequestDocument, setting: Setting): Decision | null {
  const due = tickAt(request, setting.calendar)
  if (due === null || due > setting.now) return null
  if (request.state === 'resolved') return conclusion(request, verdict(request), setting)
  if (request.state === 'returned') return unanswered(request, setting)
  if (request.state === 'shelved') return review(request, setting)
  if (request.joint && !request.joint.lateTold && request.joint.dueAt <= setting.now) return lateDepartments(request)
  const clock = request.dueAt === null ? null : clockAt(request, request.dueAt, setting.calendar)
  if (clock === null || clock > setting.now) return silence(request, setting)
  return request.clock.amberTold ? climb(request, setting) : amber(request)
}

const unanswered = (request: RequestDocument, { now }: Setting): Decision => ({
  changes: { state: 'withdrawn', question: null, clock: ended(request, now) },
  events: [{ kind: 'withdrawn', actor: SYSTEM, facts: { reason: null, how: 'unanswered' } }],
  notices: [{ kind: 'withdrawn' }, { kind: 'closed' }],
})

function review(request: RequestDocument, { now, calendar }: Setting): Decision {
  const from = request.shelving?.from ?? 'accepted'
  return {
    changes: { state: from, shelving: null, clock: resumed(request, 'resolveBy', { now, calendar }) },
    events: [{ kind: 'reviewed', actor: SYSTEM, facts: {} }],
    notices: [{ kind: 'review' }],
  }
}

/** Whose move it is: who must rule where something is to be ruled on, else the handler. */
const movers = ({ ruling, handler, inCharge }: RequestDocument) => [(ruling?.post ?? handler ?? inCharge).openid]

const amber = (request: RequestDocument): Decision => ({
  changes: { clock: { ...request.clock, amberTold: true } },
  events: [{ kind: 'amber', actor: SYSTEM, facts: { dueAt: request.dueAt } }],
  notices: [{ kind: 'amber', to: movers(request) }],
})

const silence = (request: RequestDocument, setting: Setting): Decision => ({
  changes: {},
  ...alerts(request, ['silent'], setting),
})

/** Red: the next head hears, and the case stands on his list too. Above the street stands the duty desk, and above it nobody. */
function climb(request: RequestDocument, { now, posts }: Setting): Decision {
  const clock = { ...request.clock, climbed: request.clock.climbed + 1 }
  if (atTheTop(request))
    return {
      changes: { clock },
      events: [{ kind: 'overdue', actor: SYSTEM, facts: {} }],
      notices: [{ kind: 'overdue', to: movers(request) }],
    }
  const { post } = headAbove(highest(request), request, posts, now)
  return {
    changes: { clock, climbs: [...request.climbs, { post, at: now }] },
    events: [{ kind: 'climbed', actor: SYSTEM, facts: { to: publicly(post), level: clock.climbed } }],
    notices: [
      { kind: 'climbed', to: [post.openid] },
      { kind: 'overdue', to: movers(request) },
    ],
  }
}

function lateDepartments(request: RequestDocument): Decision {
  const late = request.joint?.departments.filter(({ signed }) => signed === null) ?? []
  return {
    changes: { joint: request.joint && { ...request.joint, lateTold: true } },
    events:
      late.length > 0
        ? [{ kind: 'late', actor: SYSTEM, facts: { departments: late.map(({ departmentId }) => departmentId) } }]
        : [],
    notices:
      late.length > 0
        ? [{ kind: 'overdue', to: [...late.map(({ post }) => post.openid), request.inCharge.openid] }]
        : [],
  }
}
