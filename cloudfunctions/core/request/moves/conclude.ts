import type { Outcome } from '../../../contract'
import type { Calendar } from '../../calendar/working-time'
import type { PostDocument } from '../../chain/stored'
import { headAbove } from '../../routing/responsible'
import type { Decide, Decision } from '../decide'
import type { NewEvent } from '../events'
import { followUpOf } from '../follow-up'
import type { RequestDocument } from '../stored'
import { allAnswered, verdict } from '../verdict'
import { ended, resumed } from './clock'
import { publicly } from './handle'

interface Setting {
  now: number
  calendar: Calendar
  posts: readonly PostDocument[]
}

/** Everybody concerned rates for himself; when all have, the case goes the way that most of them say. */
export const rate: Decide<'rate'> = (request, { outcome, stars, words, consent }, { actor, openid, ...setting }) => {
  const own = request.reporter.openid === openid
  const behalf = own && request.onBehalf !== null
  // A household on record is asked first: nobody is satisfied in its name without its word.
  if (behalf && request.onBehalf?.unitId && !consent) return { refused: { code: 'consent.required' } }
  const rating = { outcome, stars, words: words ?? null, at: setting.now, ...(behalf ? { behalf } : {}) }
  const changes = own
    ? { rating }
    : { joiners: request.joiners.map((joiner) => (joiner.openid === openid ? { ...joiner, rating } : joiner)) }
  const rated: NewEvent = {
    kind: 'rated',
    actor,
    facts: { outcome, stars, words: words ?? null, ...(behalf ? { behalf } : {}) },
    words: words ?? '',
  }
  const after = { ...request, ...changes }
  const most = allAnswered(after) ? verdict(after) : null
  if (most === null) return { changes, events: [rated], notices: [] }
  const concluded = conclusion(after, most, setting)
  return { ...concluded, changes: { ...changes, ...concluded.changes }, events: [rated, ...concluded.events] }
}

/** What a verdict does: solved closes; half goes back to the same hands; "not solved" rises one level, the first owner named. */
export function conclusion(request: RequestDocument, outcome: Outcome | null, setting: Setting): Decision {
  if (outcome === 'half') {
    const hands = [request.handler, request.inCharge].flatMap((post) => (post ? [post.openid] : []))
    return reopened(request, { state: 'handling' }, { how: 'half' }, setting, hands)
  }
  if (outcome === 'not') return reopenedHigher(request, 'not', setting)
  const how = outcome === null ? 'unrated' : 'solved'
  const followUp = followUpOf(request, setting)
  return {
    changes: { state: 'closed', followUp, clock: ended(request, setting.now) },
    events: [{ kind: 'closed', actor: { role: 'system' }, facts: { how } }],
    notices: [
      ...(how === 'unrated' ? [] : [{ kind: 'rated' as const }]),
      { kind: 'closed' },
      ...(followUp ? [{ kind: 'followUp' as const, to: [followUp.post.openid] }] : []),
    ],
  }
}

function reopened(
  request: RequestDocument,
  changes: Partial<RequestDocument>,
  facts: Record<string, unknown>,
  setting: Setting,
  to?: readonly string[],
): Decision {
  // A grumble was never accepted: its answer's clock goes on.
  const verified = request.clock.acceptedAt !== null
  // The same clock runs on: whoever has heard on it does not hear again.
  const clock = { ...resumed(request, verified ? 'resolveBy' : 'respondBy', setting), resolvedAt: null }
  return {
    changes: { ...changes, ...(verified ? {} : { state: 'submitted' as const }), clock },
    events: [{ kind: 'reopened', actor: { role: 'system' }, facts }],
    notices: [{ kind: 'reopened', to }],
  }
}

export function reopenedHigher(request: RequestDocument, how: 'not' | 'followUp', setting: Setting): Decision {
  const { post, why } = headAbove(request.inCharge, request, setting.posts, setting.now)
  const { name, post: kind } = request.inCharge
  return reopened(
    request,
    { state: 'accepted', inCharge: post, handler: null, joint: null, reopened: request.reopened + 1 },
    { how, first: { name, post: kind }, to: publicly(post), why },
    setting,
  )
}

/** Asked again by somebody else: "not solved" opens it once more, one level higher. */
export const followUp: Decide<'followUp'> = (request, { outcome, words }, { actor, ...setting }) => {
  const done = request.followUp && { ...request.followUp, done: { outcome, words, at: setting.now } }
  const event: NewEvent = { kind: 'followedUp', actor, facts: { outcome, words }, words }
  if (outcome !== 'not') return { changes: { followUp: done }, events: [event], notices: [] }
  const higher = reopenedHigher(request, 'followUp', setting)
  return { ...higher, changes: { ...higher.changes, followUp: done }, events: [event, ...higher.events] }
}

/** Taken back by the reporter: who works on it hears, and the neighbours who stood behind it. */
export const withdraw: Decide<'withdraw'> = (request, { reason }, { actor, now }) => ({
  changes: { state: 'withdrawn', clock: ended(request, now) },
  events: [{ kind: 'withdrawn', actor, facts: { reason: reason ?? null }, words: reason ?? '' }],
  notices: [
    { kind: 'withdrawn', to: [request.inCharge, request.handler].flatMap((post) => post?.openid ?? []) },
    { kind: 'closed', to: request.joiners.map(({ openid }) => openid) },
  ],
})
