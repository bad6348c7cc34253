import type { NoticeKind } from '../../cloudfunctions/contract'
import { evolve } from '../../cloudfunctions/core/request/evolve'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { calendar, moved, officer, postAt, posts, raised, seal } from '../../cloudfunctions/core/request/testing'
import { tick } from '../../cloudfunctions/core/request/tick'

/** A case of the core's own small city, walked by hand and by the clock. */
export const head = postAt('G1')
export const lane = postAt('L1')
export const street = postAt('S1')
export const desk = postAt('HL')

/** What comes of itself at this moment. Throws where nothing does. */
export function ticked(request: RequestDocument, now: number): RequestDocument {
  const decision = tick(request, { now, calendar, posts })
  if (!decision) throw new Error('nothing was due')
  return evolve(request, decision, { now, key: null, seal, calendar }).request
}

/** The next thing that comes of itself, when it is due; reminders of silence passed over. */
export function next(request: RequestDocument): RequestDocument {
  const after = ticked(request, request.tickAt ?? Number.NaN)
  return after.events.at(-1)?.kind === 'alerted' ? next(after) : after
}

/** Who is told by the newest step, and of what: `kind openid`, sorted. */
export function told(before: RequestDocument, after: RequestDocument): string[] {
  return Object.entries(after.notices)
    .filter(([id]) => !(id in before.notices))
    .map(([, { kind, openid }]) => `${kind} ${openid}`)
    .sort()
}

export const hears = (before: RequestDocument, after: RequestDocument, kind: NoticeKind): string[] =>
  told(before, after).flatMap((one) => (one.startsWith(`${kind} `) ? [one.slice(kind.length + 1)] : []))

export const accepted = () => moved(raised(), 'accept', {}, { by: head })
export const assigned = () => moved(accepted(), 'assign', { to: 'P-officer' }, { by: head })
export const handling = () => moved(assigned(), 'start', {}, { by: officer })
/** Sent round twice, so that the duty desk must rule. */
export function sentRound(): RequestDocument {
  const first = moved(assigned(), 'handBack', { rule: 'other-department', words: '不是我们' }, { by: officer })
  const again = moved(first, 'assign', { to: 'P-officer' }, { by: head })
  return moved(again, 'handBack', { rule: 'other-department', words: '不是我们' }, { by: officer })
}
