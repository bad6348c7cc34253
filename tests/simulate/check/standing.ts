import type { RequestState } from '../../../cloudfunctions/contract'
import type { CaseEvent, RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { acting } from '../city'
import type { World } from '../world'
import type { Clock } from './clock'

export interface Held {
  postId: string
  openid: string
}

export interface Vote {
  outcome: string
  stars: number
}

/** A case as its chain tells it, event by event. */
export interface Standing {
  world: World
  /** The stored case, for who raised it and what it was; never for where it stands. */
  stored: RequestDocument
  state: RequestState
  /** Where it was asked from, or put aside from. */
  from: RequestState
  areaPath: readonly string[]
  category: unknown
  inCharge: Held
  handler: Held | null
  ruler: Held | null
  approver: Held | null
  proposer: string | null
  objected: boolean
  handBacks: number
  accepted: boolean
  clock: Clock
  /** Heads who have heard on this clock. */
  heard: Held[]
  /** Who raised it, or speaks now for whom it was raised. */
  speaker: string
  joiners: Array<{ openid: string; via: string | null }>
  called: Map<string, Held & { signed: boolean }>
  jointDue: number | null
  votes: Map<string, Vote>
  resolvedAt: number
  returnedAt: number
  reviewAt: number
  follower: Held | null
  followed: boolean
  /** Of each closing that no other rule follows up: whether the lot did, and whether there was somebody to ask. */
  lots: Array<{ drawn: boolean; asked: boolean }>
  /** What was found irregular and told: each once. */
  alerted: Set<string>
  /** The last sign of somebody being at it. */
  signAt: number
  master: string | null
}

/** One move: its first event and what follows from it. */
export interface Move {
  events: CaseEvent[]
  tell(kind: string, ...openids: Array<string | undefined>): void
  fault(text: string): void
}

export const heldAs = (world: World, postId: string, at: number): Held => ({
  postId,
  openid: acting(world, postId, at).openid,
})

/** Everybody who stands behind a case. */
export const behind = ({ speaker, joiners }: Standing): string[] => [speaker, ...joiners.map(({ openid }) => openid)]

const headKinds = ['deskWorker', 'streetHead', 'laneHead', 'gridHead', 'buildingHead', 'unitHead']

export const depthOf = ({ world, areaPath }: Standing, { postId }: Held): number =>
  areaPath.indexOf(world.post.get(postId)?.areaId ?? '')

/** The head at this depth of the path who is there, or has a deputy; else the one above. */
export function headFrom({ world, areaPath }: Standing, depth: number, at: number): Held {
  for (let index = Math.max(0, depth); index >= 0; index--) {
    const areaId = areaPath[index]
    const post = world.post.get(index === 0 ? `${areaId}-deskWorker-1` : `${areaId}-${headKinds[index]}`)
    const away = post && post.absentUntil !== null && post.absentUntil > at && !post.deputy
    if (post && !away) return heldAs(world, post._id, at)
  }
  throw new Error('no duty desk')
}

export const headAbove = (standing: Standing, held: Held, at: number): Held =>
  headFrom(standing, depthOf(standing, held) - 1, at)

/** Posts of this kind along the path that are there, or have a deputy, by their ids. */
export const present = ({ world, areaPath }: Standing, kind: string, at: number): Held[] =>
  [...world.post.values()]
    .filter((post) => post.kind === kind && post.areaId !== null && areaPath.includes(post.areaId))
    .filter(({ absentUntil, deputy }) => absentUntil === null || absentUntil <= at || deputy !== null)
    .map(({ _id }) => heldAs(world, _id, at))
    .sort((a, b) => (a.postId < b.postId ? -1 : 1))
