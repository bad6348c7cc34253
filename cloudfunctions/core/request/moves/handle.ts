import { refOf } from '../../routing/responsible'
import { assignablePosts } from '../assignable'
import type { Decide } from '../decide'
import { paused } from './clock'

/** A named post gets it; only one that the mover may assign to. */
export const assign: Decide<'assign'> = (request, { to, note }, { actor, now, post, posts }) => {
  const target = post && assignablePosts(request, post, posts).find(({ _id }) => _id === to)
  if (!target) return { refused: 'post.unassignable' }
  const handler = refOf(target, now)
  const named = { postId: handler.postId, post: handler.post, name: handler.name, areaName: handler.areaName }
  return {
    changes: { state: 'assigned', handler },
    events: [{ kind: 'assigned', actor, facts: { to: named, note: note ?? null }, words: note ?? '' }],
    notices: [{ kind: 'assigned' }, { kind: 'task' }],
  }
}

export const start: Decide<'start'> = (_request, { note }, { actor }) => ({
  changes: { state: 'handling' },
  events: [{ kind: 'started', actor, facts: { note: note ?? null }, words: note ?? '' }],
  notices: [{ kind: 'started' }],
})

export const report: Decide<'report'> = (_request, { words, photos }, { actor }) => ({
  changes: { state: 'handling' },
  events: [{ kind: 'reported', actor, facts: { words, photos }, words }],
  notices: [{ kind: 'progress' }],
})

/** A resolver never closes: the resident has the last word. */
export const resolve: Decide<'resolve'> = (request, { result, photos }, { actor, now, calendar }) => ({
  changes: {
    state: 'resolved',
    result: { words: result, photos, at: now },
    clock: { ...paused(request, 'resolved', { now, calendar }), resolvedAt: now },
  },
  events: [{ kind: 'resolved', actor, facts: { result, photos }, words: result }],
  notices: [{ kind: 'resolved' }],
})
