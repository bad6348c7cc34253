import { headAbove } from '../../routing/responsible'
import type { Decide, Decision } from '../decide'
import type { NewEvent } from '../events'
import { resumed } from './clock'

/** Solved closes; half goes back to the same hands; "not solved" rises one level, the first owner named. */
export const rate: Decide<'rate'> = (request, { outcome, stars, words }, { actor, now, calendar, posts }) => {
  const rating = { outcome, stars, words: words ?? null, at: now }
  const rated: NewEvent = { kind: 'rated', actor, facts: { outcome, stars, words: words ?? null }, words: words ?? '' }
  const decided = { solved, half, not }[outcome]()
  return { ...decided, changes: { ...decided.changes, rating }, events: [rated, ...decided.events] }

  function solved(): Decision {
    return {
      changes: { state: 'closed' },
      events: [{ kind: 'closed', actor: { role: 'system' }, facts: { how: 'solved' } }],
      notices: [{ kind: 'rated' }],
    }
  }

  function half(): Decision {
    return {
      changes: { state: 'handling', clock: runningAgain() },
      events: [{ kind: 'reopened', actor: { role: 'system' }, facts: { how: 'half' } }],
      notices: [{ kind: 'reopened' }],
    }
  }

  function not(): Decision {
    const { post, why } = headAbove(request.inCharge, request, posts, now)
    const first = { name: request.inCharge.name, post: request.inCharge.post }
    return {
      changes: {
        state: 'accepted',
        inCharge: post,
        handler: null,
        reopened: request.reopened + 1,
        clock: runningAgain(),
      },
      events: [
        {
          kind: 'reopened',
          actor: { role: 'system' },
          facts: { how: 'not', first, to: { name: post.name, post: post.post, areaName: post.areaName }, why },
        },
      ],
      notices: [{ kind: 'reopened' }],
    }
  }

  function runningAgain() {
    return { ...resumed(request.clock, 'resolveBy', { now, calendar }), resolvedAt: null }
  }
}

export const withdraw: Decide<'withdraw'> = (_request, { reason }, { actor }) => ({
  changes: { state: 'withdrawn' },
  events: [{ kind: 'withdrawn', actor, facts: { reason: reason ?? null }, words: reason ?? '' }],
  notices: [{ kind: 'withdrawn' }],
})
