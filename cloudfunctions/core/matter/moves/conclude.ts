import { departments, type Outcome } from '../../../contract'
import { ended, paused, resumed } from '../clock'
import type { DecideMatter, MatterDecision } from '../decide'
import { askedAgain, thenClosed } from '../settle'
import type { MatterDocument } from '../stored'
import { RATING_WINDOW } from '../tick'

/** The result is told: done when every department has agreed, refused with the rule, or whose it is. The clock ends here. */
export const conclude: DecideMatter<'conclude'> = (matter, input, { actor, post, now, office }) => {
  const { outcome, words, rule, photos, document } = input
  const waiting = matter.reviews.filter(({ state }) => state !== 'agreed')
  const unsent = matter.asks.filter((one) => !matter.reviews.some(({ departmentId }) => departmentId === one))
  if (outcome === 'done' && waiting.length + unsent.length > 0)
    return {
      refused: {
        code: 'matter.unreviewed',
        departments: [...waiting.map(({ departmentId }) => departmentId), ...unsent].map((one) => departments[one]),
      },
    }
  const whose = outcome === 'notOurs' ? (input.office ?? office) : null
  if ((outcome === 'refused' && !rule) || (outcome === 'notOurs' && !whose))
    return { refused: { code: 'matter.reason' } }
  const due = matter.clock.resolveBy
  const onTime = due === null || now <= due
  const cited = outcome === 'refused' ? (rule ?? null) : null
  return {
    changes: {
      ...{ state: 'answered', hand: null, nagged: 0, rating: null },
      clock: { ...ended(matter.clock, now), answeredAt: now },
      result: { outcome, words, rule: cited, office: whose, photos, at: now, by: post ?? matter.receiver, onTime },
      document:
        outcome === 'done' && document
          ? {
              ...{ name: document.name, way: document.way, words: document.words ?? null, photos: document.photos },
              // What is electronic is handed over as it is told.
              handedAt: document.way === 'electronic' ? now : null,
              to: document.way === 'electronic' ? '本人' : null,
            }
          : null,
      // A visit that was not made is not made any more.
      visit: matter.visit?.done ? matter.visit : null,
    },
    events: [
      {
        ...{ kind: 'concluded', actor, words },
        facts: { outcome, words, rule: cited, office: whose, onTime, photos, document: document?.name ?? null },
      },
    ],
    notices: [{ kind: 'answered' }],
  }
}

const isOver = ({ result }: MatterDocument, now: number) => result !== null && now >= result.at + RATING_WINDOW

/** The document is in its holder's hands. */
export const deliver: DecideMatter<'deliver'> = (matter, { to }, { actor, ...setting }) =>
  thenClosed(
    matter,
    {
      changes: { document: matter.document && { ...matter.document, handedAt: setting.now, to } },
      events: [{ kind: 'delivered', actor, facts: { to }, words: to }],
      notices: [{ kind: 'delivered' }],
    },
    { ...setting, ratingOver: isOver(matter, setting.now) },
  )

/** The applicant's word. A low one is asked about again by somebody who did not work on it. */
export const rate: DecideMatter<'rate'> = (matter, { outcome, stars, words, consent }, { actor, ...setting }) => {
  const behalf = matter.applicant.household !== null
  if (behalf && !consent) return { refused: { code: 'consent.required' } }
  const rating = { outcome, stars, words: words ?? null, at: setting.now, behalf }
  const rated: MatterDocument = { ...matter, rating }
  const followUp = askedAgain(rated, setting)
  const decision: MatterDecision = {
    changes: { rating, followUp },
    events: [{ kind: 'rated', actor, facts: { outcome, stars, words: words ?? null, ...(behalf ? { behalf } : {}) } }],
    notices: followUp ? [{ kind: 'followUp', to: [followUp.post.openid] }] : [],
  }
  return thenClosed(matter, decision, { ...setting, ratingOver: true })
}

/** Asked again by somebody else. Not solved opens it once more: the same receiver, and the one who asked stands above. */
export const followUp: DecideMatter<'followUp'> = (matter, { outcome, words }, { actor, ...setting }) => {
  const known = matter.followUp
  if (!known) return { refused: { code: 'matter.state', action: 'followUp', state: matter.state } }
  const done = { ...known, done: { outcome: outcome as Outcome, words, at: setting.now } }
  const asked = { kind: 'followedUp', actor, facts: { outcome, words }, words }
  if (outcome !== 'not') return { changes: { followUp: done }, events: [asked], notices: [] }
  const { now, calendar } = setting
  const clock = reopenedClock(matter, { now, calendar })
  return {
    changes: {
      ...{ state: 'handling', followUp: done, result: null, document: null, rating: null, reviews: [], nagged: 0 },
      ...{ clock: { ...clock, climbed: 1 }, climbs: [...matter.climbs, { post: known.post, at: now }] },
    },
    events: [asked, { kind: 'reopened', actor: { role: 'system' }, facts: { how: 'followUp' } }],
    notices: [{ kind: 'reopened' }, { kind: 'reopenedTold' }],
  }
}

/** The promise runs on with what was left of it when the result was told. */
function reopenedClock(matter: MatterDocument, time: Parameters<typeof resumed>[1]): MatterDocument['clock'] {
  const answeredAt = matter.result?.at ?? time.now
  const stood = paused(matter.clock, { ...time, now: answeredAt })
  return { ...resumed(stood, time), answeredAt: null, amberTold: false }
}
