import type { Instant } from '../../contract'
import { type Calendar, dayMinutes } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import { headAbove } from '../routing/responsible'
import { addMinutes, amberAt } from './deadline'
import type { Decision } from './decide'
import type { RequestDocument } from './stored'

/** What makes handling look irregular or incomplete (预警提示); the words are the client's. */
export const irregularRules = ['tooFast', 'noPhoto', 'shortResult', 'sentRound', 'silent'] as const
export type IrregularRule = (typeof irregularRules)[number]

const TOO_FAST = 10 * 60_000
const SENT_ROUND = 3
/** 已处理 tells nobody anything. */
const SHORTEST_RESULT = 6
/**
 * Without a sign for this part of the promised time, and for so many working days at least, somebody is told: sooner where
 * nobody has begun; whoever is at work needs no word for less than three days.
 */
const SILENCE = { assigned: { share: 0.5, least: 0 }, handling: { share: 0.6, least: 3 } } as const
const isInHand = (state: RequestDocument['state']): state is keyof typeof SILENCE => state in SILENCE

interface Result {
  words: string
  photos: readonly string[]
}

/** The rules that a result breaks at `now`. */
export function irregularities(request: RequestDocument, { words, photos }: Result, now: Instant): IrregularRule[] {
  const started = request.events.findLast(({ kind }) => kind === 'started')
  const assigned = request.events.filter(({ kind }) => kind === 'assigned').length
  const found: Array<[IrregularRule, boolean]> = [
    ['tooFast', started !== undefined && now - started.at < TOO_FAST],
    ['noPhoto', photos.length === 0 && request.photos.length > 0],
    ['shortResult', [...words.trim()].length < SHORTEST_RESULT],
    ['sentRound', assigned >= SENT_ROUND],
  ]
  return found.flatMap(([rule, broken]) => (broken ? [rule] : []))
}

/** By these the resident knows that somebody is at it. */
const signs: readonly string[] = [
  ...['accepted', 'assigned', 'started', 'reported', 'whistled', 'arrived', 'signed'],
  ...['reopened', 'handedBack', 'ruled', 'reviewed', 'supplemented', 'transferred', 'recurred', 'unshelved'],
]

/**
 * When a case in somebody's hands has been without a sign for too long; null where that cannot come, or has been told. Once the
 * lamp is amber it says more, and it is heard by the same person.
 */
export function silentAt(request: RequestDocument, calendar: Calendar): Instant | null {
  const { state, clock, dueAt, events } = request
  if (!isInHand(state) || clock.promised === null || dueAt === null || clock.amberTold) return null
  if (toldRules(request).includes('silent')) return null
  const sign = events.findLast(({ kind }) => signs.includes(kind))
  if (!sign) return null
  const { share, least } = SILENCE[state]
  const at = addMinutes(
    calendar,
    request,
    sign.at,
    Math.max(least * dayMinutes(calendar), Math.floor(clock.promised * share)),
  )
  return at < amberAt(request, dueAt, calendar) ? at : null
}

/** Rules that have been told in this case: each is told once. */
const toldRules = ({ events }: RequestDocument): unknown[] =>
  events.filter(({ kind }) => kind === 'alerted').flatMap(({ facts }) => facts.rules)

/** Whether the next alert goes to a head above the one in charge, so that the posts must be known. */
export const asksHeadAbove = (request: RequestDocument): boolean =>
  toldRules(request).length > 0 && (request.handler?.openid ?? request.inCharge.openid) === request.inCharge.openid

/** What is told of broken rules: to the worker first, to the head above him when another comes; nothing where all have been told. */
export function alerts(
  request: RequestDocument,
  rules: readonly IrregularRule[],
  { posts, now }: { posts: readonly PostDocument[]; now: Instant },
): Pick<Decision, 'events' | 'notices'> {
  const told = toldRules(request)
  const fresh = rules.filter((rule) => !told.includes(rule))
  if (fresh.length === 0) return { events: [], notices: [] }
  const worker = request.handler ?? request.inCharge
  const above = () =>
    worker.openid === request.inCharge.openid ? headAbove(request.inCharge, request, posts, now).post : request.inCharge
  const to = told.length > 0 ? above() : worker
  return {
    events: [{ kind: 'alerted', actor: { role: 'system' }, facts: { rules: fresh } }],
    notices: [{ kind: 'alert', to: [to.openid] }],
  }
}
