import { categoryOf, type DepartmentId } from '../../../contract'
import { headAbove, refOf } from '../../routing/responsible'
import { assignablePosts } from '../assignable'
import { depthOf } from '../climbs'
import type { Decide, Decision, MoveContext } from '../decide'
import type { PostRef, RequestDocument } from '../stored'
import { paused, started } from './clock'
import { publicly } from './handle'

const DAY = 86_400_000
const LONGEST_SHELVING = 92 * DAY

/** Asks that a case be put aside: reason, evidence, a date to look again. The head above decides; the clock runs until then. */
export const shelve: Decide<'shelve'> = (request, { reason, photos, reviewAt }, { actor, now, posts, post }) => {
  if (reviewAt < now + DAY || reviewAt > now + LONGEST_SHELVING)
    return { refused: { code: 'review.outside', from: now + DAY, until: now + LONGEST_SHELVING } }
  const { post: approver } = headAbove(higherOf(request, post), request, posts, now)
  return {
    changes: { shelving: { reason, photos, reviewAt, approver, approvedAt: null, from: request.state } },
    events: [
      { kind: 'shelving', actor, facts: { reason, photos, reviewAt, approver: publicly(approver) }, words: reason },
    ],
    notices: [{ kind: 'shelving', to: [approver.openid] }],
  }
}

/** Of who answers for the case and who asks, the higher: nobody approves what he asked for himself. */
const higherOf = ({ inCharge, areaPath }: RequestDocument, asking: PostRef | null): PostRef =>
  asking && depthOf(asking, areaPath) < depthOf(inCharge, areaPath) ? asking : inCharge

export const approve: Decide<'approve'> = (request, { approved, words }, { actor, ...time }) => {
  if (!approved || !request.shelving)
    return {
      changes: { shelving: null },
      events: [{ kind: 'unshelved', actor, facts: { words }, words }],
      notices: [{ kind: 'unshelved' }],
    }
  const { reason, reviewAt } = request.shelving
  return {
    changes: {
      state: 'shelved',
      shelving: { ...request.shelving, approvedAt: time.now, from: request.state },
      clock: paused(request, 'shelved', time),
    },
    events: [{ kind: 'shelved', actor, facts: { words, reason, reviewAt }, words }],
    notices: [{ kind: 'shelved' }],
  }
}

/** The last word on a case sent round (to whom it goes), or on an objection (whether the refusal stands). */
export const rule: Decide<'rule'> = (request, input, context) =>
  request.ruling?.on === 'objection'
    ? ruleOnObjection(request, input, context)
    : ruleOnHandBack(request, input, context)

const ruleOnHandBack: Decide<'rule'> = (request, { to, words }, { actor, now, post, posts }) => {
  // Sent round because it was the wrong department's: any department may be told to take it.
  const named = posts.find(({ _id }) => _id === to)?.departmentId as DepartmentId | null | undefined
  const departmentId = named ?? request.departmentId
  const target = post && assignablePosts({ ...request, departmentId }, post, posts).find(({ _id }) => _id === to)
  if (!target) return { refused: { code: 'post.unassignable', postId: to ?? '' } }
  const handler = refOf(target, now)
  return {
    changes: { state: 'assigned', handler, ruling: null, departmentId },
    events: [{ kind: 'ruled', actor, facts: { on: 'handBack', to: publicly(handler), words }, words }],
    notices: [{ kind: 'ruled' }, { kind: 'task' }],
  }
}

function ruleOnObjection(
  request: RequestDocument,
  { upheld, words }: { upheld?: boolean | undefined; words: string },
  { actor, post, ...time }: MoveContext,
): Decision {
  const facts = { on: 'objection', upheld: upheld !== false, words }
  const ruled = {
    events: [{ kind: 'ruled', actor, facts, words }],
    notices: [{ kind: 'ruled' as const, to: [request.reporter.openid] }],
  }
  if (upheld !== false) return { ...ruled, changes: { ruling: null } }
  const category = request.category ?? 'other.else'
  return {
    ...ruled,
    changes: {
      state: 'accepted',
      ruling: null,
      refusal: null,
      category,
      departmentId: categoryOf(category).department,
      inCharge: post ?? request.inCharge,
      clock: started(request, category, time),
    },
  }
}

/** 催办: a head above asks how it goes. */
export const urge: Decide<'urge'> = (_request, { words }, { actor }) => ({
  changes: {},
  events: [{ kind: 'urged', actor, facts: { words: words ?? null }, words: words ?? '' }],
  notices: [{ kind: 'urged' }],
})

/** 督办: from now on it is watched from above, and everybody sees it. */
export const supervise: Decide<'supervise'> = (_request, { words }, { actor, post, now }) => ({
  changes: { supervised: post && { at: now, by: post, words } },
  events: [{ kind: 'supervised', actor, facts: { words }, words }],
  notices: [{ kind: 'supervised' }],
})
