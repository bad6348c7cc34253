import type { CaseEvent } from '../../../cloudfunctions/core/request/stored'
import { later } from '../working-days'
import { TOLERANCE, tellsAt } from './clock'
import { running } from './legal'
import { depthOf, type Held, type Move, type Standing } from './standing'
import { leftLying } from './sweeps'

const DAY = 86_400_000

interface Coming {
  kinds: string[]
  due: number
}

/** All that may come of itself, and when, as the case stands. */
function comingOf(standing: Standing): Coming[] {
  const { state, ruler, clock } = standing
  if (state === 'resolved') return [{ kinds: ['closed', 'reopened'], due: standing.resolvedAt + 7 * DAY }]
  if (state === 'returned') return [{ kinds: ['withdrawn'], due: standing.returnedAt + 10 * DAY }]
  if (state === 'shelved') return [{ kinds: ['reviewed'], due: standing.reviewAt }]
  if (!running.includes(state) && !(state === 'refused' && ruler)) return []
  const coming: Coming[] = []
  const top = clock.climbs > 0 && depthOf(standing, highest(standing)) === 0
  const kinds = clock.amber ? ['climbed', 'overdue'] : ['amber']
  if (!top || !clock.amber) coming.push({ kinds, due: Math.max(tellsAt(clock), clock.since) })
  const unsigned = [...standing.called.values()].some(({ signed }) => !signed)
  if (state === 'handling' && standing.jointDue !== null && unsigned)
    coming.push({ kinds: ['late'], due: Math.max(standing.jointDue, clock.since) })
  const silent = silentAt(standing)
  if (silent !== null) coming.push({ kinds: ['alerted'], due: Math.max(silent, clock.since) })
  return coming
}

/** Half of the promised time without anybody beginning, or six tenths and three days without a sign from who is at it; once, before amber. */
function silentAt({ state, clock, accepted, alerted, signAt, stored }: Standing): number | null {
  if ((state !== 'assigned' && state !== 'handling') || !accepted || alerted.has('silent') || clock.amber) return null
  const minutes = state === 'assigned' ? Math.floor(clock.whole / 2) : Math.max(1440, Math.floor(clock.whole * 0.6))
  const at = stored.kind === 'emergency' ? signAt + minutes * 60_000 : later(signAt, minutes * 60_000)
  return at < tellsAt(clock) ? at : null
}

/** Of the head in charge (or who must rule on an objection) and the last who has heard on this clock, the higher. */
export function highest(standing: Standing): Held {
  const base = standing.state === 'refused' && standing.ruler ? standing.ruler : standing.inCharge
  const last = standing.heard.filter((held) => depthOf(standing, held) >= 0).at(-1)
  return last && depthOf(standing, last) < depthOf(standing, base) ? last : base
}

/** Nothing comes early, and nothing that has come due is left lying. */
export function timely(standing: Standing, event: CaseEvent, times: readonly number[], { fault }: Move): void {
  const coming = comingOf(standing)
  const ofItself = event.actor.role === 'system' && !['submitted', 'handedOver'].includes(event.kind)
  const mine = ofItself ? coming.find(({ kinds }) => kinds.includes(event.kind)) : undefined
  if (ofItself && !mine) fault(`${event.kind} came of itself where ${coming.flatMap(({ kinds }) => kinds)} was to come`)
  if (mine && event.at < mine.due - TOLERANCE) fault(`${event.kind} came ${mine.due - event.at} ms early`)
  const others = times.filter((at) => at !== event.at)
  for (const { kinds, due } of coming)
    if (leftLying(standing.world.book.sweeps, due + TOLERANCE, event.at, others))
      fault(`${kinds} lay since ${due} until ${event.at}`)
}
