import { categoryOf } from '../../../contract'
import { dayMinutes } from '../../calendar/working-time'
import { headAbove } from '../../routing/responsible'
import { addMinutes, dayFor } from '../deadline'
import type { Decide } from '../decide'
import { paused, resumed, started } from './clock'

/** Real, ours, classified: the resolve clock starts and is never reset. */
export const accept: Decide<'accept'> = (request, input, { actor, post, ...time }) => {
  const category = input.category ?? request.category ?? 'other.else'
  const clock = started(request, category, time)
  const { promised, resolveBy } = clock
  // An emergency is promised by the clock on the wall, which knows no working day.
  const day = request.kind === 'emergency' ? null : dayMinutes(time.calendar)
  return {
    changes: {
      state: 'accepted',
      category,
      departmentId: categoryOf(category).department,
      inCharge: post ?? request.inCharge,
      clock,
    },
    events: [{ kind: 'accepted', actor, facts: { category, promised, day, resolveBy } }],
    notices: [{ kind: 'accepted' }],
  }
}

/** Asked back: the clock stands still until the reporter has added something. */
export const ask: Decide<'return'> = (request, { question }, { actor, ...time }) => ({
  changes: {
    state: 'returned',
    question: { words: question, from: request.state },
    clock: paused(request, 'returned', time),
  },
  events: [{ kind: 'returned', actor, facts: { question }, words: question }],
  notices: [{ kind: 'returned' }],
})

/** The reporter's answer: the case is again where it was asked from. */
export const supplement: Decide<'supplement'> = (request, { words, photos }, { actor, ...time }) => {
  const from = request.question?.from === 'accepted' ? 'accepted' : 'submitted'
  return {
    changes: {
      state: from,
      question: null,
      clock: resumed(request, from === 'accepted' ? 'resolveBy' : 'respondBy', time),
    },
    events: [{ kind: 'supplemented', actor, facts: { words, photos }, words }],
    notices: [{ kind: 'supplemented' }],
  }
}

/** Whoever refuses answers for it: an objection goes to the head above him. */
export const refuse: Decide<'refuse'> = (request, { rule, elsewhere }, { actor, post }) => ({
  changes: { state: 'refused', refusal: { rule, elsewhere }, inCharge: post ?? request.inCharge },
  events: [{ kind: 'refused', actor, facts: { rule, elsewhere }, words: elsewhere }],
  notices: [{ kind: 'refused' }],
})

/** A refusal may be objected to once; the next head rules within a working day. */
export const object: Decide<'object'> = (request, { words }, { actor, now, calendar, posts }) => {
  const { post } = headAbove(request.inCharge, request, posts, now)
  return {
    changes: {
      objection: { words, at: now },
      ruling: { post, on: 'objection' },
      clock: {
        ...request.clock,
        respondBy: addMinutes(calendar, request, now, dayFor(request, calendar)),
        amberTold: false,
        climbed: 0,
      },
    },
    events: [
      {
        kind: 'objected',
        actor,
        facts: { words, to: { name: post.name, post: post.post, areaName: post.areaName } },
        words,
      },
    ],
    notices: [{ kind: 'objected', to: [post.openid] }],
  }
}
