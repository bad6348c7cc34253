import { dayMinutes, dayOf } from '../../calendar/working-time'
import { accepted, paused, resumed } from '../clock'
import { type DecideMatter, illegal } from '../decide'
import { missingIn } from '../form'
import { publicly } from '../names'

/** 受理: whoever accepts becomes the first receiver; the promise runs from now. */
export const accept: DecideMatter<'accept'> = (matter, _input, { actor, post, ...time }) => {
  const receiver = post ?? matter.receiver
  return {
    changes: {
      ...{ state: 'handling', clock: accepted(matter.clock, time), receiver, first: receiver, hand: null },
    },
    events: [
      {
        kind: 'accepted',
        actor,
        facts: { receiver: publicly(receiver), promised: matter.clock.promised, day: dayMinutes(time.calendar) },
      },
    ],
    notices: [{ kind: 'accepted' }],
  }
}

/** 一次性告知: everything that is missing, at once. The clock stands still. */
export const ask: DecideMatter<'ask'> = (matter, { words, materials }, { actor, materials: known, ...time }) => {
  const named = [...new Set(materials)].map((code) => ({ code, name: known.get(code) ?? code }))
  return {
    changes: {
      state: 'short',
      question: { words, materials: named, at: time.now, reminded: false },
      clock: paused(matter.clock, time),
    },
    events: [{ kind: 'asked', actor, facts: { materials: named, words }, words }],
    notices: [{ kind: 'asked' }],
  }
}

/** Back to where it was: departments that were asked go on reviewing. */
export const supply: DecideMatter<'supply'> = (matter, { words }, { actor, ...time }) => ({
  changes: {
    state: matter.reviews.some(({ state }) => state !== 'agreed') ? 'reviewing' : 'handling',
    question: null,
    clock: resumed(matter.clock, time),
  },
  events: [{ kind: 'supplied', actor, facts: { words: words ?? null }, words: words ?? '' }],
  notices: [{ kind: 'supplied' }],
})

/** The answers are sealed before they come here; every question is known to the matter. */
export const fill: DecideMatter<'fill'> = (matter, { answers }, { actor, now, sealed }) => ({
  changes: {
    form: matter.form && {
      ...matter.form,
      ...{ sealed: sealed.form ?? null, at: now, missing: missingIn(matter.form.fields, answers) },
    },
    consentAt: now,
    keyName: sealed.keyName ?? matter.keyName,
  },
  events: [{ kind: 'filled', actor, facts: {} }],
  notices: [{ kind: 'filled' }],
})

/** 催一催. */
export const urge: DecideMatter<'urge'> = (matter, { words }, { actor, now }) => {
  if (matter.urgedAt !== null && dayOf(matter.urgedAt) === dayOf(now)) return illegal('urge', matter)
  return {
    changes: { urgedAt: now },
    events: [{ kind: 'urged', actor, facts: { words: words ?? null }, words: words ?? '' }],
    notices: [{ kind: 'urged' }],
  }
}
