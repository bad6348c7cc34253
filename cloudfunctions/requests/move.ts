import type { Failure, OutputOf, routes } from '../contract'
import { capacityFor } from '../core/permission/may-do'
import type { Decide, MoveContext } from '../core/request/decide'
import { evolve } from '../core/request/evolve'
import { isLegal } from '../core/request/lifecycle'
import { moves, type SingleMove } from '../core/request/moves'
import { photosIn, withTraces } from '../core/request/photos'
import type { PhotoTrace, RequestDocument } from '../core/request/stored'
import { viewOf } from '../core/request/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { store } from '../kit/cases'
import { refusedContent } from '../kit/content'
import { byId } from '../kit/database'
import { deliver } from '../kit/outbox'
import { checkPhotos } from '../kit/photos'
import { noteCorrection } from '../kit/recognition'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { type Tried, untilWritten } from '../kit/tries'
import { postsFor } from './around'
import { actingAs } from './capacity'
import { isDone } from './done'
import { locate } from './place'

type MoveRoute = (typeof routes.requests)[SingleMove]
type AnyInput = { requestId: string; version?: number } & Record<string, unknown>

/** The use case of a move: read → may he, is it legal → decide → write if nobody was faster → tell. */
export const move =
  <M extends SingleMove>(name: M): UseCase<(typeof routes.requests)[M]> =>
  async (input, context) => {
    const [label, traces] = await Promise.all([
      refusedContent(context.openid, ...spokenIn(input)),
      checkPhotos(context.openid, photosIn({ ...input })),
    ])
    if (label !== null) return refused({ code: 'content.refused', label })
    const made = await untilWritten(() => once(name, input as AnyInput, context, traces), movedOn)
    return made as OutputOf<(typeof routes.requests)[M]> | Refused
  }

const movedOn = ({ state, version }: RequestDocument): Failure => ({ code: 'request.moved', state, version })

async function once(
  name: SingleMove,
  input: AnyInput,
  { openid, key, now }: Context,
  traces: readonly PhotoTrace[],
): Promise<Tried<OutputOf<MoveRoute>, RequestDocument>> {
  const [caller, request] = await Promise.all([
    callerOf(openid, now),
    byId<RequestDocument>('requests', input.requestId),
  ])
  const capacity = request && capacityFor(caller, name, request)
  const viewing = { openid, now, calendar, postIds: caller.posts.map(({ postId }) => postId) }
  // Asked again by who did it: he may have handed the case out of his own sight.
  if (request && isDone(request, openid, key)) return { view: viewOf(request, viewing) }
  // Whoever may not see a case is not told that it exists.
  if (!request || (!capacity && !capacityFor(caller, 'detail', request))) return refused({ code: 'request.absent' })
  if (!capacity) return refused({ code: 'permission.denied', action: name })
  if (input.version !== undefined && input.version !== request.version) return refused(movedOn(request))
  if (!isLegal(name, request)) return refused({ code: 'move.illegal', action: name, state: request.state })

  const around = await surroundings(name, input, request, now)
  if (around instanceof Refused) return around
  const decided = (moves[name] as Decide<SingleMove>)(request, input as never, {
    now,
    calendar,
    ...around,
    ...actingAs(capacity, openid),
  })
  if ('refused' in decided) return refused(decided.refused)
  const changes = { ...decided.changes, ...withTraces(request, traces) }
  const evolved = evolve(request, { ...decided, changes }, { now, key, seal, calendar })
  if (!(await store(request, evolved))) return { raced: request }
  if (name === 'accept') await learnFrom(request, evolved.request, now)
  await deliver(evolved.request, evolved.notices, now)
  return { view: viewOf(evolved.request, viewing) }
}

/** A head who takes a request for something else teaches the recognition. */
async function learnFrom(
  { _id, text, category: from, areaPath }: RequestDocument,
  { category: to }: RequestDocument,
  at: number,
) {
  if (to !== null && to !== from) await noteCorrection({ _id, text, from, to, at, district: areaPath[0] ?? '' })
}

/** What this move must know beside the case itself. */
async function surroundings(
  name: SingleMove,
  input: AnyInput,
  request: RequestDocument,
  now: number,
): Promise<Pick<MoveContext, 'posts' | 'target'> | Refused> {
  if (name === 'transfer') {
    const target = await locate({ kind: 'area', areaId: String(input.areaId) }, now)
    return target instanceof Refused ? target : { posts: [], target }
  }
  return { posts: await postsFor(name, request) }
}

/** What the mover wrote himself, whichever field it stands in. */
const spokenIn = (input: object): string[] =>
  ['question', 'words', 'elsewhere', 'note', 'result', 'reason'].flatMap((field) => {
    const text = (input as Record<string, unknown>)[field]
    return typeof text === 'string' ? [text] : []
  })
