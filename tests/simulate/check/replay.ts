import type { CaseEvent, RequestDocument } from '../../../cloudfunctions/core/request/stored'
import type { World } from '../world'
import { respondWithin, startClock, TOLERANCE } from './clock'
import { highest, timely } from './coming'
import { follows, legal, signs } from './legal'
import { rules } from './rules'
import { worker } from './rules-beside'
import { depthOf, type Held, headAbove, heldAs, type Move, type Standing } from './standing'

function movesOf(events: readonly CaseEvent[]): CaseEvent[][] {
  const moves: CaseEvent[][] = []
  for (const event of events) {
    const before = moves.at(-1)?.at(-1)
    if (before && follows[event.kind]?.includes(before.kind) && before.key === event.key && before.at === event.at)
      moves.at(-1)?.push(event)
    else moves.push([event])
  }
  return moves
}

export interface Replayed {
  faults: string[]
  /** Who must hear of each move, by its first event's number: `openid kind`. */
  told: Map<number, Set<string>>
  standing: Standing
  levels: number[]
  ambers: number
}

/** Walks a case's chain by the rules alone, and says where it departs from them. */
export function replay(world: World, stored: RequestDocument): Replayed {
  const standing = begin(world, stored)
  const result: Replayed = { faults: [], told: new Map(), standing, levels: [], ambers: 0 }
  const times = stored.events.map(({ at }) => at)
  for (const events of movesOf(stored.events)) {
    const [first] = events as [CaseEvent]
    const told = new Set<string>()
    const doer = first.actor.role === 'system' ? null : first.actor.openid
    const move: Move = {
      events,
      tell: (kind, ...openids) => {
        for (const openid of openids)
          if (openid && (openid !== doer || kind === 'received' || kind === 'alert')) told.add(`${openid} ${kind}`)
      },
      fault: (text) => result.faults.push(`${text} (event ${first.seq})`),
    }
    timely(standing, first, times, move)
    for (const event of events) step(standing, event, move, result)
    result.told.set(first.seq, told)
  }
  return result
}

function begin(world: World, stored: RequestDocument): Standing {
  const [first, routed] = stored.events as [CaseEvent, CaseEvent]
  const { kind, category } = first.facts
  const to = routed.facts.to as Held
  const inCharge = { postId: to.postId, openid: to.openid }
  const clock = startClock(first.at, respondWithin(kind, category), kind === 'emergency')
  return {
    ...{ world, stored, state: 'submitted', from: 'submitted', category, inCharge, clock, handler: null, ruler: null },
    areaPath: world.area.get(String(routed.facts.areaId))?.areaPath ?? [],
    ...{ approver: null, proposer: null, objected: false, handBacks: 0, accepted: false, heard: [], joiners: [] },
    ...{ called: new Map(), jointDue: null, votes: new Map(), resolvedAt: 0, returnedAt: 0, reviewAt: 0 },
    speaker: stored.onBehalf && first.actor.role === 'post' ? first.actor.openid : stored.reporter.openid,
    ...{ follower: null, followed: false, lots: [], alerted: new Set(), signAt: first.at, master: null },
  }
}

function step(standing: Standing, event: CaseEvent, move: Move, result: Replayed): void {
  const { kind, at } = event
  if (kind === 'submitted' || kind === 'routed') {
    if (kind === 'submitted') move.tell('received', standing.speaker)
    else move.tell(standing.stored.kind === 'emergency' ? 'emergency' : 'new', standing.inCharge.openid)
    return
  }
  const allowed =
    legal[kind]?.includes(standing.state) || (['amber', 'climbed', 'overdue'].includes(kind) && standing.ruler !== null)
  if (!allowed) move.fault(`${kind} in ${standing.state}`)
  if (kind === 'amber') amber(standing, event, move, result)
  else if (kind === 'climbed' || kind === 'overdue') climb(standing, event, move, result)
  else if (rules[kind]) rules[kind](standing, event, move)
  else move.fault(`an event that the rules do not know: ${kind}`)
  if (signs.includes(kind)) standing.signAt = at
}

function amber(standing: Standing, event: CaseEvent, { tell, fault }: Move, result: Replayed): void {
  if (standing.clock.amber) fault('amber twice on one clock')
  if (Math.abs(Number(event.facts.dueAt) - standing.clock.due) > TOLERANCE)
    fault(`amber for ${event.facts.dueAt}, due ${standing.clock.due}`)
  Object.assign(standing.clock, { amber: true, since: event.at })
  result.ambers += 1
  tell('amber', worker(standing))
}

function climb(standing: Standing, event: CaseEvent, { tell, fault }: Move, result: Replayed): void {
  const { world, clock } = standing
  const base = highest(standing)
  const top = depthOf(standing, base) === 0
  clock.climbs += 1
  clock.since = event.at
  tell('overdue', worker(standing))
  result.levels.push(event.kind === 'overdue' ? 0 : clock.climbs)
  if ((event.kind === 'overdue') !== top) fault(`${event.kind} where the top is ${top ? '' : 'not '}reached`)
  if (top || event.kind === 'overdue') return
  const next = headAbove(standing, base, event.at)
  const to = heldAs(world, (event.facts.to as Held).postId, event.at)
  if (to.postId !== next.postId) fault(`climbed to ${to.postId}, not ${next.postId}`)
  if (standing.heard.some(({ postId }) => postId === to.postId)) fault('climbed to the same head twice on one clock')
  standing.heard.push(to)
  tell('climbed', to.openid)
}
