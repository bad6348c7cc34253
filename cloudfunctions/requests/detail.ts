import { type RequestMove, requestMoves, type routes } from '../contract'
import type { PersonDocument } from '../core/chain/stored'
import { type Caller, capacityFor } from '../core/permission/may-do'
import { assignablePosts } from '../core/request/assignable'
import { isLegal } from '../core/request/lifecycle'
import { isRevealable } from '../core/request/reveal'
import type { RequestDocument } from '../core/request/stored'
import { assignableView, timelineOf, viewOf } from '../core/request/view'
import { refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { byId } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { postsFor } from './around'

type Detail = typeof routes.requests.detail

/** A case with what the caller may do now. Two calls for a resident; up to two more for a head. */
export const detail: UseCase<Detail> = async ({ requestId }, { openid, now }) => {
  const [caller, request] = await Promise.all([callerOf(openid, now), byId<RequestDocument>('requests', requestId)])
  const capacity = request && capacityFor(caller, 'detail', request)
  // Whoever may not see a case is not told that it exists.
  if (!request || !capacity) return refused({ code: 'request.absent' })
  const moves = movesFor(caller, request)
  const [called, assignable] = await Promise.all([
    capacity.as === 'post' ? calledOf(request) : undefined,
    assignableFor(caller, request, moves, now),
  ])
  const viewing = { openid, now, calendar, called, postIds: caller.posts.map(({ postId }) => postId) }
  const mayReveal = isRevealable(request) && capacityFor(caller, 'reveal', request) !== null
  return { request: viewOf(request, viewing), timeline: timelineOf(request, viewing), moves, mayReveal, assignable }
}

/** The moves that the state allows and the caller may make. */
const movesFor = (caller: Caller, request: RequestDocument): RequestMove[] =>
  requestMoves.filter((move) => isLegal(move, request) && capacityFor(caller, move, request) !== null)

const calledOf = async ({ reporter }: RequestDocument) =>
  (await byId<PersonDocument>('people', reporter.openid))?.called

/** Moves that give a case to somebody by name. */
const giving: readonly RequestMove[] = ['assign', 'rule']

async function assignableFor(caller: Caller, request: RequestDocument, moves: readonly RequestMove[], now: number) {
  const move = moves.find((one) => giving.includes(one))
  const capacity = move && capacityFor(caller, move, request)
  if (!move || capacity?.as !== 'post' || request.ruling?.on === 'objection') return []
  const posts = await postsFor(move, request)
  return assignablePosts(request, capacity.post, posts).map((post) => assignableView(post, request.category, now))
}
