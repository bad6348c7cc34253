import { categoryOf } from '../../../contract'
import { addWorkingMinutes, isProvisional } from '../../calendar/working-time'
import type { Decide } from '../decide'
import { paused, resumed } from './clock'

/** Real, ours, classified: the resolve clock starts and is never reset. */
export const accept: Decide<'accept'> = (request, input, { actor, now, calendar, post }) => {
  const category = input.category ?? request.category ?? 'other.else'
  const { resolve: promised, department } = categoryOf(category)
  const resolveBy = addWorkingMinutes(calendar, now, promised)
  return {
    changes: {
      state: 'accepted',
      category,
      departmentId: department,
      inCharge: post ?? request.inCharge,
      clock: {
        ...request.clock,
        acceptedAt: now,
        promised,
        resolveBy,
        provisional: isProvisional(calendar, resolveBy),
      },
    },
    events: [{ kind: 'accepted', actor, facts: { category, promised, resolveBy } }],
    notices: [{ kind: 'accepted' }],
  }
}

/** Asked back: the clock stands still until the reporter has added something. */
export const ask: Decide<'return'> = (request, { question }, { actor, now, calendar }) => ({
  changes: {
    state: 'returned',
    question: { words: question, from: request.state },
    clock: paused(request, 'returned', { now, calendar }),
  },
  events: [{ kind: 'returned', actor, facts: { question }, words: question }],
  notices: [{ kind: 'returned' }],
})

/** The reporter's answer: the case is again where it was asked from. */
export const supplement: Decide<'supplement'> = (request, { words, photos }, { actor, now, calendar }) => {
  const from = request.question?.from === 'accepted' ? 'accepted' : 'submitted'
  return {
    changes: {
      state: from,
      question: null,
      clock: resumed(request.clock, from === 'accepted' ? 'resolveBy' : 'respondBy', { now, calendar }),
    },
    events: [{ kind: 'supplemented', actor, facts: { words, photos }, words }],
    notices: [{ kind: 'supplemented' }],
  }
}

export const refuse: Decide<'refuse'> = (_request, { rule, elsewhere }, { actor }) => ({
  changes: { state: 'refused', refusal: { rule, elsewhere } },
  events: [{ kind: 'refused', actor, facts: { rule, elsewhere }, words: elsewhere }],
  notices: [{ kind: 'refused' }],
})
