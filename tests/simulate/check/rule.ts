import type { CaseEvent } from '../../../cloudfunctions/core/request/stored'
import { resolveWithin, startClock } from './clock'
import { type Held, heldAs, type Move, type Standing } from './standing'

export type Rule = (standing: Standing, event: CaseEvent, move: Move) => void

export const factOf = <T>(event: CaseEvent, name: string): T => event.facts[name] as T
export const actorPost = (_standing: Standing, { actor }: CaseEvent): Held | null =>
  actor.role === 'post' ? { postId: actor.postId, openid: actor.openid } : null
export const toPost = (standing: Standing, event: CaseEvent): Held =>
  heldAs(standing.world, factOf<{ postId: string }>(event, 'to').postId, event.at)

/** A new resolve clock, promised by category from now on; an emergency's runs since it was raised. */
export function accept(standing: Standing, event: CaseEvent): void {
  const { kind, createdAt } = standing.stored
  const emergency = kind === 'emergency'
  const whole = resolveWithin(kind, standing.category)
  standing.clock = startClock(emergency ? createdAt : event.at, whole, emergency, event.at)
  standing.accepted = true
  standing.heard = []
  standing.state = 'accepted'
}
