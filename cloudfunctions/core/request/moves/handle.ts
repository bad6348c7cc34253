import type { DepartmentId } from '../../../contract'
import { refOf } from '../../routing/responsible'
import { assignablePosts } from '../assignable'
import type { Decide, Decision } from '../decide'
import { alerts, irregularities } from '../irregular'
import type { PostRef, RequestDocument } from '../stored'
import { paused } from './clock'

export const publicly = ({ postId, post, name, areaName }: PostRef) => ({ postId, post, name, areaName })

/** A named post gets it; only one that the mover may assign to. */
export const assign: Decide<'assign'> = (request, { to, note }, { actor, now, post, posts }) => {
  const target = post && assignablePosts(request, post, posts).find(({ _id }) => _id === to)
  if (!target) return { refused: { code: 'post.unassignable', postId: to } }
  const handler = refOf(target, now)
  return {
    changes: { state: 'assigned', handler },
    events: [{ kind: 'assigned', actor, facts: { to: publicly(handler), note: note ?? null }, words: note ?? '' }],
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

/** A resolver never closes: the resident has the last word. A joint case waits for every signature, an emergency shows a photo. */
export const resolve: Decide<'resolve'> = (request, { result, photos, marks }, { actor, post, posts, ...time }) => {
  const unsigned = request.joint?.departments.filter(({ signed }) => signed === null) ?? []
  if (unsigned.length > 0)
    return { refused: { code: 'joint.unsigned', departments: unsigned.map(({ departmentId }) => departmentId) } }
  if (request.kind === 'emergency' && photos.length === 0) return { refused: { code: 'photo.required' } }
  const decided: Decision = {
    changes: {
      state: 'resolved',
      handler: request.handler ?? post,
      result: { words: result, photos, at: time.now },
      // Whoever rated an earlier result is asked anew.
      rating: null,
      joiners: request.joiners.map((joiner) => ({ ...joiner, rating: null })),
      joint: request.joint && marked(request.joint, marks ?? {}),
      clock: { ...paused(request, 'resolved', time), resolvedAt: time.now },
    },
    events: [{ kind: 'resolved', actor, facts: { result, photos, marks: marks ?? null }, words: result }],
    notices: [{ kind: 'resolved' }],
  }
  const { events, notices } = alerts(request, irregularities(request, { words: result, photos }, time.now), {
    posts,
    now: time.now,
  })
  return { ...decided, events: [...decided.events, ...events], notices: [...decided.notices, ...notices] }
}

const marked = (joint: NonNullable<RequestDocument['joint']>, marks: Partial<Record<DepartmentId, number>>) => ({
  ...joint,
  departments: joint.departments.map((called) => ({ ...called, stars: marks[called.departmentId] ?? called.stars })),
})

/** Handed back with a rule. From the second time on the duty desk rules; until then the first receiver answers (首问负责). */
export const handBack: Decide<'handBack'> = (request, { rule, words }, { actor, now, post, posts }) => {
  const by = post ?? request.handler ?? request.inCharge
  const handBacks = [...request.handBacks, { at: now, by, rule, words }]
  const desk = posts.find(({ kind, areaKind }) => kind === 'deskWorker' && areaKind === 'district')
  const ruling = handBacks.length >= 2 && desk ? { post: refOf(desk, now), on: 'handBack' as const } : null
  return {
    changes: { state: 'accepted', handler: null, handBacks, ruling },
    events: [{ kind: 'handedBack', actor, facts: { rule, words, times: handBacks.length }, words }],
    notices: [{ kind: 'handedBack' }, ...(ruling ? [{ kind: 'ruling' as const, to: [ruling.post.openid] }] : [])],
  }
}
