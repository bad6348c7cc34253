import type { Instant } from '../../contract'
import { addWorkingMinutes, type Calendar, dayMinutes, dayNumber, startOfDay } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import type { PostRef } from '../request/stored'
import { headAbove } from '../routing/responsible'
import { amberAt, climbAt, ended, reviewAmberAt, runningDue } from './clock'
import type { MatterDecision, MatterTelling } from './decide'
import { publicly } from './names'
import { closing, settles } from './settle'
import type { MatterDocument, ReviewRecord } from './stored'

const DAY = 86_400_000
const HOUR = 3_600_000
/** No rating within seven days closes unrated, never as good. */
export const RATING_WINDOW: number = 7 * DAY
/** What is asked for and never brought ends the matter; who was asked is reminded first. */
export const SUPPLY_WINDOW: number = 20 * DAY
const SUPPLY_REMINDER = 7 * DAY
/** The receiver is told again of what an answered matter still owes. */
const NAG_DAYS = 2
/** The evening before somebody comes to the home. */
const EVE_HOUR = 18
/** On the day itself, when nobody has said that he went. */
const MISSED_HOUR = 18

const SYSTEM = { role: 'system' } as const

export interface Setting {
  now: Instant
  calendar: Calendar
  /** Running posts along the path, and the officers of the departments that review. */
  posts: readonly PostDocument[]
}

/** Something that comes of itself: when, and what it does. */
interface Coming {
  at: Instant
  decide(setting: Setting): MatterDecision
}

/** Everything that will come of itself if nobody moves before, each once. */
function comings(matter: MatterDocument, calendar: Calendar): Coming[] {
  return [
    ...clockComings(matter, calendar),
    ...reviewComings(matter, calendar),
    ...handComings(matter),
    ...questionComings(matter),
    ...visitComings(matter),
    ...answeredComings(matter, calendar),
  ]
}

/** When something will come of itself; null while nothing can. */
export function tickAt(matter: MatterDocument, calendar: Calendar): Instant | null {
  const all = comings(matter, calendar)
  return all.length > 0 ? Math.min(...all.map(({ at }) => at)) : null
}

/** What has come of itself by `now`, one thing at a time; null where it is not time yet. */
export function tick(matter: MatterDocument, setting: Setting): MatterDecision | null {
  const [first] = comings(matter, setting.calendar).sort((a, b) => a.at - b.at)
  return first && first.at <= setting.now ? first.decide(setting) : null
}

function clockComings(matter: MatterDocument, calendar: Calendar): Coming[] {
  const dueAt = runningDue(matter)
  if (dueAt === null) return []
  const { amberTold, climbed } = matter.clock
  if (!amberTold) return [{ at: amberAt(matter, dueAt, calendar), decide: () => amber(matter, dueAt) }]
  if (climbed > 0 && atTheTop(matter)) return []
  return [{ at: climbAt(dueAt, climbed, calendar), decide: (setting) => climb(matter, setting) }]
}

const amber = (matter: MatterDocument, dueAt: Instant): MatterDecision => ({
  changes: { clock: { ...matter.clock, amberTold: true } },
  events: [{ kind: 'amber', actor: SYSTEM, facts: { dueAt } }],
  notices: [{ kind: 'amber' }],
})

/** The head to whom it belongs highest now; before the first climb, whoever stands just above the receiver. */
const highest = ({ climbs, clock, receiver }: MatterDocument): Pick<PostRef, 'areaId'> =>
  clock.climbed > 0 ? (climbs.at(-1)?.post ?? receiver) : { areaId: null }
const atTheTop = (matter: MatterDocument) => highest(matter).areaId === matter.areaPath[0]

/** Red: the next head hears, and it stands on his list too. The centre's own head is the first. */
function climb(matter: MatterDocument, { now, posts }: Setting): MatterDecision {
  const clock = { ...matter.clock, climbed: matter.clock.climbed + 1 }
  const { post } = headAbove(highest(matter), matter, posts, now)
  return {
    changes: { clock, climbs: [...matter.climbs, { post, at: now }] },
    events: [{ kind: 'climbed', actor: SYSTEM, facts: { to: publicly(post), level: clock.climbed } }],
    notices: [{ kind: 'climbed', to: [post.openid] }, { kind: 'overdue' }],
  }
}

/** Each department's own lamp. */
function reviewComings(matter: MatterDocument, calendar: Calendar): Coming[] {
  if (matter.state !== 'reviewing' && matter.state !== 'short') return []
  return matter.reviews
    .filter(({ state, lateTold }) => state === 'pending' && !lateTold)
    .map((review) =>
      review.amberTold
        ? { at: review.dueAt, decide: (setting: Setting) => ofReview(matter, review, 'lateTold', setting) }
        : {
            at: reviewAmberAt(review, calendar),
            decide: (setting: Setting) => ofReview(matter, review, 'amberTold', setting),
          },
    )
}

function ofReview(
  matter: MatterDocument,
  review: ReviewRecord,
  mark: 'amberTold' | 'lateTold',
  { posts }: Setting,
): MatterDecision {
  const officers = posts.filter(({ departmentId }) => departmentId === review.departmentId).map(({ openid }) => openid)
  const kind = mark === 'amberTold' ? 'reviewAmber' : 'reviewLate'
  const late: MatterTelling[] = kind === 'reviewLate' ? [{ kind: 'reviewOverdue' }] : []
  return {
    changes: { reviews: matter.reviews.map((one) => (one === review ? { ...one, [mark]: true } : one)) },
    events: [{ kind, actor: SYSTEM, facts: { departmentId: review.departmentId, dueAt: review.dueAt } }],
    notices: [{ kind, to: officers }, ...late],
  }
}

/** Nobody answered: it stays with the receiver, as it did all the while. */
function handComings(matter: MatterDocument): Coming[] {
  const { hand } = matter
  if (!hand || !matter.open) return []
  return [
    {
      at: hand.lapsesAt,
      decide: () => ({
        changes: { hand: null },
        events: [{ kind: 'handLapsed', actor: SYSTEM, facts: { to: publicly(hand.to) } }],
        notices: [{ kind: 'handLapsed', to: [...new Set([matter.receiver.openid, hand.by.openid])] }],
      }),
    },
  ]
}

function questionComings(matter: MatterDocument): Coming[] {
  const { question } = matter
  if (!question || matter.state !== 'short') return []
  if (!question.reminded)
    return [
      {
        at: question.at + SUPPLY_REMINDER,
        decide: () => ({
          changes: { question: { ...question, reminded: true } },
          events: [{ kind: 'reminded', actor: SYSTEM, facts: {} }],
          notices: [{ kind: 'askedAgain' }],
        }),
      },
    ]
  // While we have something of his, it cannot just end.
  if (!settles(matter)) return []
  return [{ at: question.at + SUPPLY_WINDOW, decide: ({ now }) => unsupplied(matter, now) }]
}

const unsupplied = (matter: MatterDocument, now: Instant): MatterDecision => ({
  changes: { state: 'withdrawn', question: null, hand: null, clock: ended(matter.clock, now) },
  events: [{ kind: 'withdrawn', actor: SYSTEM, facts: { how: 'unsupplied' } }],
  notices: [{ kind: 'unsupplied' }, { kind: 'withdrawn' }],
})

function visitComings(matter: MatterDocument): Coming[] {
  const { visit } = matter
  if (!visit || visit.done || !matter.open || matter.state === 'answered') return []
  const day = startOfDay(dayNumber(visit.date))
  const eve = day - (24 - EVE_HOUR) * HOUR
  const people = visit.people.map(({ openid }) => openid)
  if (!visit.told)
    return [
      {
        at: eve,
        decide: () => ({
          changes: { visit: { ...visit, told: true } },
          events: [],
          notices: [{ kind: 'visitEve' }, { kind: 'visitTask', to: people }],
        }),
      },
    ]
  if (visit.missedTold) return []
  return [
    {
      at: day + MISSED_HOUR * HOUR,
      decide: () => ({
        changes: { visit: { ...visit, missedTold: true } },
        events: [],
        notices: [{ kind: 'visitMissed', to: [...new Set([...people, matter.receiver.openid])] }],
      }),
    },
  ]
}

function answeredComings(matter: MatterDocument, calendar: Calendar): Coming[] {
  if (matter.state !== 'answered' || !matter.result) return []
  const over = matter.result.at + RATING_WINDOW
  if (settles(matter)) return [{ at: over, decide: (setting) => closing(matter, 'unrated', setting) }]
  const nextNag = addWorkingMinutes(calendar, matter.result.at, NAG_DAYS * dayMinutes(calendar) * (matter.nagged + 1))
  return [
    {
      at: nextNag,
      decide: ({ now, posts }) => ({
        changes: { nagged: matter.nagged + 1 },
        events: [{ kind: 'outstanding', actor: SYSTEM, facts: {} }],
        notices: [
          { kind: 'outstanding' },
          // Told for the third time, his head hears it too.
          ...(matter.nagged < 2
            ? []
            : [{ kind: 'outstanding' as const, to: [headAbove({ areaId: null }, matter, posts, now).post.openid] }]),
        ],
      }),
    },
  ]
}
