import {
  departments,
  type Instant,
  type MatterCard,
  type MatterDoing,
  type MatterEvent,
  type MatterLook,
  type MatterMove,
  type MatterPart,
  type MatterView,
  matterLooks,
  matterMoves,
  type Original,
  type ReviewTask,
} from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { dateOf, dayNumber, dayOf } from '../calendar/working-time'
import { capacitiesIn, matterCapacity } from '../permission/matter-acts'
import type { Caller } from '../permission/may-do'
import { photosIn, standingOf } from '../request/photos'
import type { CaseEvent, EventActor } from '../request/stored'
import { isUnclaimed } from './claim'
import { lampOf, reviewLamp, usedMinutes } from './clock'
import { hasNoPhone, outOf } from './custody'
import { isLegal, takesPapers } from './lifecycle'
import { signedBy } from './names'
import { departmentToken, type MatterDocument, type OriginalRecord, type WorkerRef } from './stored'
import { RATING_WINDOW, SUPPLY_WINDOW } from './tick'

/** Who looks at a matter. */
export interface MatterViewing {
  now: Instant
  calendar: Calendar
  caller: Caller
  /** The applicant's polite short form, where the viewer may know it. */
  called: string
}

/** What a list needs of a matter: everything but its timeline and outbox. */
export type ListedMatter = Omit<MatterDocument, 'events' | 'notices'>

/** The parts that this viewer plays. */
export const partsIn = (caller: Caller, matter: ListedMatter): MatterPart[] => [
  ...new Set(capacitiesIn(caller, matter).map((one) => (one.as === 'applicant' ? 'applicant' : one.part))),
]

/** By what a viewer stands in `waitingFor`. */
export const tokensOf = ({ posts }: Caller): string[] => [
  ...posts.map(({ postId }) => postId),
  ...new Set(posts.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentToken(departmentId)]))),
]

const calledIn = ({ applicant }: ListedMatter, called: string) => applicant.called || called || '居民'

/** Who rated, and how, is nobody's business but the applicant's and that of who asks again. */
const seesRating = (parts: readonly MatterPart[]) => parts.includes('applicant') || parts.includes('follower')

export function matterCard(matter: ListedMatter, viewing: MatterViewing): MatterCard {
  const { now, calendar, caller } = viewing
  const parts = partsIn(caller, matter)
  const mine = parts.includes('applicant')
  const hidesLast = matter.last.kind === 'rated' && !seesRating(parts)
  const tokens = tokensOf(caller)
  return {
    ...{ matterId: matter._id, code: matter.code, title: matter.title, state: matter.state, version: matter.version },
    ...{ mode: matter.mode, centreName: matter.centreName, receiver: matter.receiver.name },
    called: mine ? matter.applicant.called : calledIn(matter, viewing.called),
    lamp: lampOf(matter, now, calendar),
    promisedDays: Math.max(0, ...matter.items.map(({ promisedDays }) => promisedDays)),
    ...{ createdAt: matter.createdAt, updatedAt: matter.updatedAt },
    last: hidesLast
      ? { kind: 'concluded', at: matter.result?.at ?? matter.last.at, by: matter.receiver.name, words: null }
      : {
          ...{ kind: matter.last.kind, at: matter.last.at, by: byFor(matter.last.actor, matter, viewing).name },
          words: matter.last.words,
        },
    myMove: matter.waitingFor.some((one) => (one === 'applicant' ? mine : tokens.includes(one))),
    visitDate: matter.visit && !matter.visit.done ? matter.visit.date : null,
  }
}

function byFor(actor: EventActor, matter: ListedMatter, { caller, called }: MatterViewing): MatterEvent['by'] {
  if (actor.role === 'system') return { role: 'system', me: false, name: '微格' }
  const me = actor.openid === caller.openid
  if (actor.role === 'post') return { role: 'worker', me, name: signedBy(actor) }
  return { role: 'applicant', me, name: me ? '我' : calledIn(matter, called) }
}

const workerView = ({ name, post, areaName, phone }: Omit<WorkerRef, 'phone'> & { phone?: string }) => ({
  ...{ name, post, areaName, phone: phone ?? null },
})

export interface CentreSeen {
  name: string
  address: string
  phone: string
}

export function matterView(matter: MatterDocument, centre: CentreSeen, viewing: MatterViewing): MatterView {
  const { now, calendar, caller } = viewing
  const parts = partsIn(caller, matter)
  const shown = (photos: readonly string[]) => photos.filter((photo) => standingOf(matter, photo) !== 'risky')
  const seesCustody = parts.some((part) => custodians.includes(part))
  const seesSigned = parts.includes('applicant') || parts.includes('receiver')
  const { clock, question, hand, visit, authority, result, document, followUp } = matter
  return {
    ...matterCard(matter, viewing),
    parts,
    may: mayNow(matter, viewing),
    ...{ how: matter.how, items: matter.items, by: matter.applicant.by?.words ?? null },
    centre: { centreId: matter.centreId, name: centre.name, address: centre.address, phone: centre.phone },
    ...{ inCharge: workerView(matter.receiver), first: workerView(matter.first) },
    hand: hand && {
      ...{ to: workerView(hand.to), from: hand.by.name, at: hand.at, words: hand.words, lapsesAt: hand.lapsesAt },
      mine: parts.includes('offered'),
    },
    clock: {
      ...{ acceptedAt: clock.acceptedAt, promised: clock.acceptedAt === null ? null : clock.promised },
      used: usedMinutes(clock, { now, calendar }),
      stillSince: clock.pauses.find(({ until }) => until === null)?.from ?? null,
    },
    question: question && {
      ...{ words: question.words, materials: question.materials, at: question.at },
      until: question.at + SUPPLY_WINDOW,
    },
    form: matter.form && { filledAt: matter.form.at, missing: matter.form.missing.length },
    ...{ checkId: matter.checkId, bookingId: matter.bookingId },
    reviews: matter.reviews.map(
      (review): ReviewTask => ({
        ...{ departmentId: review.departmentId, department: departments[review.departmentId], state: review.state },
        ...{ lamp: reviewLamp(review, now, calendar), sentAt: review.sentAt, at: review.at, rounds: review.rounds },
        ...{ by: review.by?.name ?? null, words: review.words },
        mine: tokensOf(caller).includes(departmentToken(review.departmentId)),
      }),
    ),
    result: result && {
      ...{ outcome: result.outcome, words: result.words, rule: result.rule, office: result.office },
      ...{ photos: shown(result.photos), at: result.at, onTime: result.onTime },
    },
    document: document && { ...document, photos: seesSigned ? shown(document.photos) : [] },
    rateUntil: isLegal('rate', matter) && result ? result.at + RATING_WINDOW : null,
    rating: ratingFor(matter, parts),
    followUp: followUpFor(followUp, parts),
    visit: visit && {
      ...{ date: visit.date, people: visit.people.map(workerView), pair: matter.pair },
      ...{ note: visit.note, done: visit.done },
    },
    pair: matter.pair,
    authority: authority && {
      ...{ words: authority.words, until: authority.until, at: authority.at },
      photo: seesSigned ? authority.photo : null,
    },
    originals: seesCustody ? matter.originals.map((one) => originalView(one, shown)) : [],
    phoneless: seesCustody && hasNoPhone(matter),
    out: outOf(matter),
    climbs: matter.climbs.map(({ post, at }) => ({ ...workerView(post), at })),
    timeline: matterTimeline(matter, viewing),
    looks: parts.includes('applicant') ? [...matter.looks].reverse().map(({ at, by, what }) => ({ at, by, what })) : [],
  }
}

const custodians: readonly MatterPart[] = ['applicant', 'receiver', 'climbed', 'keeper', 'follower']

const originalView = (one: OriginalRecord, shown: (photos: readonly string[]) => string[]): Original => ({
  ...{ originalId: one.id, name: one.name, count: one.count, state: one.state, photos: shown(one.photos) },
  ...{ keeper: one.keeper && signedBy(one.keeper), takenAt: one.takenAt, backAt: one.backAt, waits: one.waits },
})

const ratingFor = ({ rating }: MatterDocument, parts: readonly MatterPart[]): MatterView['rating'] =>
  rating && seesRating(parts)
    ? { outcome: rating.outcome, stars: rating.stars, words: rating.words, at: rating.at }
    : null

/** That somebody asks again would tell the worker how it was rated. */
const followUpFor = (followUp: MatterDocument['followUp'], parts: readonly MatterPart[]): MatterView['followUp'] =>
  followUp && (seesRating(parts) || parts.includes('keeper'))
    ? { why: followUp.why, by: signedBy(followUp.post), dueAt: followUp.dueAt, done: followUp.done }
    : null

/** What this viewer may do now: the table, the state, and what the matter has to be looked at. */
export function mayNow(matter: MatterDocument, { now, caller }: MatterViewing): MatterDoing[] {
  const able = (act: MatterDoing) => matterCapacity(caller, act, matter) !== null
  return [
    ...matterMoves.filter((move) => isLegal(move, matter) && able(move) && isWise(move, matter, caller, now)),
    ...matterLooks.filter((look) => able(look) && hasToShow(look, matter, now)),
    ...(isUnclaimed(matter) && able('showCode') ? (['showCode'] as const) : []),
    ...(takesPapers(matter) && able('showPapers') ? (['showPapers'] as const) : []),
  ]
}

/** What the state allows and yet would only be refused. */
function isWise(move: MatterMove, matter: MatterDocument, caller: Caller, now: Instant): boolean {
  const mine = partsIn(caller, matter).includes('applicant')
  if (move === 'urge') return matter.urgedAt === null || dayOf(matter.urgedAt) < dayOf(now)
  if (move === 'send') return matter.asks.length > 0 && matter.reviews.every(({ state }) => state !== 'agreed')
  if (move === 'authorise') return mine || hasNoPhone(matter)
  // Once the result is told nothing more is taken.
  if (move === 'pass') return matter.state !== 'answered' || matter.originals.some(({ state }) => state === 'held')
  if (move === 'withdraw') return outOf(matter) === 0
  if (move === 'visited') return matter.visit !== null && dayNumber(matter.visit.date) <= dayOf(now)
  if (move === 'confirmPass') return matter.originals.some(({ waits }) => waits === (mine ? 'applicant' : 'worker'))
  if (move === 'agree' || move === 'sendBack') {
    const tokens = tokensOf(caller)
    return matter.reviews.some(
      ({ state, departmentId }) => state === 'pending' && tokens.includes(departmentToken(departmentId)),
    )
  }
  return true
}

function hasToShow(look: MatterLook, matter: MatterDocument, now: Instant): boolean {
  if (look === 'readForm') return matter.form !== null && matter.form.sealed !== null
  if (look === 'readPapers') return matter.checkId !== null
  if (look === 'readContact') return matter.applicant.openid !== null || matter.applicant.household !== null
  return matter.address !== null && matter.visit?.date === dateOf(dayOf(now))
}

/** The timeline as this viewer may read it. */
export const matterTimeline = (matter: MatterDocument, viewing: MatterViewing): MatterEvent[] => {
  const parts = partsIn(viewing.caller, matter)
  return matter.events
    .filter((event) => sees(event, parts))
    .map((event) => eventView(event.kind === 'closed' && !seesRating(parts) ? plainly(event) : event, matter, viewing))
}

/** Whether it was rated would tell the worker half of it. */
const plainly = (event: CaseEvent): CaseEvent => ({ ...event, facts: {} })

const ofRating: readonly string[] = ['rated', 'followedUp']
const sees = ({ kind }: CaseEvent, parts: readonly MatterPart[]) => !ofRating.includes(kind) || seesRating(parts)

function eventView({ seq, at, kind, actor, facts }: CaseEvent, matter: MatterDocument, viewing: MatterViewing) {
  const { words, ...rest } = facts
  const photos =
    'photos' in facts ? { photos: photosIn(facts).filter((one) => standingOf(matter, one) === 'pass') } : {}
  return {
    ...{ seq, at, kind, by: byFor(actor, matter, viewing) },
    words: typeof words === 'string' ? words : null,
    facts: { ...rest, ...photos },
  }
}
