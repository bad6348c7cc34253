import type { Calendar } from '../calendar/working-time'
import type { Decision } from './decide'
import { started } from './moves/clock'
import { withTraces } from './photos'
import type { PhotoTrace, RequestDocument } from './stored'

interface Recurring {
  openid: string
  key: string
  text: string
  photos: string[]
  traces?: readonly PhotoTrace[] | undefined
}

/** A matter that came back: the old case opens again under its old owner, with a clock of its own; whoever raised it now stands behind it. */
export function recur(
  request: RequestDocument,
  { openid, key, text, photos, traces = [] }: Recurring,
  time: { now: number; calendar: Calendar },
): Decision {
  const known = request.reporter.openid === openid || request.joiners.some((joiner) => joiner.openid === openid)
  const joiner = { openid, at: time.now, requestId: null, rating: null }
  const actor =
    request.reporter.openid === openid ? { role: 'reporter' as const, openid } : { role: 'joiner' as const, openid }
  return {
    changes: {
      ...withTraces(request, traces),
      state: 'accepted',
      handler: null,
      rating: null,
      followUp: null,
      joint: null,
      joiners: known ? request.joiners : [...request.joiners, joiner],
      recurrences: [...request.recurrences, { openid, key, at: time.now }],
      clock: {
        ...started(request, request.category ?? 'other.else', time),
        resolvedAt: null,
        // What stood still stood still in the old clock.
        pauses: request.clock.pauses.map((pause) => ({ ...pause, until: pause.until ?? time.now })),
      },
    },
    events: [{ kind: 'recurred', actor, facts: { text, photos, owner: request.inCharge.name }, words: text }],
    notices: [{ kind: 'reopened' }, { kind: 'received', to: [openid] }],
  }
}
