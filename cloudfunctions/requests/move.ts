import type { OutputOf, RequestMove, routes } from '../contract'
import { type Capacity, capacityFor } from '../core/permission/may-do'
import type { Decide, MoveContext } from '../core/request/decide'
import { evolve } from '../core/request/evolve'
import { isLegal } from '../core/request/lifecycle'
import { asksPosts, moves } from '../core/request/moves'
import type { PostRef, RequestDocument } from '../core/request/stored'
import { viewOf } from '../core/request/view'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { refusedContent } from '../kit/content'
import { byId } from '../kit/database'
import { deliver } from '../kit/outbox'
import { postsAround } from '../kit/posts'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { store } from './store'

type MoveRoute = (typeof routes.requests)[RequestMove]
type AnyInput = { requestId: string; version?: number } & Record<string, unknown>

/** How often a case is read anew when somebody else has moved it between our reading and our writing. */
const MOST_TRIES = 3

/** The use case of a move: read → may he, is it legal → decide → write if nobody was faster → tell. */
export const move =
  <M extends RequestMove>(name: M): UseCase<(typeof routes.requests)[M]> =>
  async (input, context) => {
    const label = await refusedContent(context.openid, ...spokenIn(input))
    if (label !== null) return refused({ code: 'content.refused', label })
    let seen: RequestDocument | null = null
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const made = await once(name, input as AnyInput, context)
      if (made instanceof Refused) return made
      if ('view' in made) return made.view as OutputOf<(typeof routes.requests)[M]>
      seen = made.raced
    }
    return refused({ code: 'request.moved', state: seen?.state ?? 'submitted', version: seen?.version ?? 0 })
  }

async function once(
  name: RequestMove,
  input: AnyInput,
  { openid, key, now }: Context,
): Promise<{ view: OutputOf<MoveRoute> } | { raced: RequestDocument } | Refused> {
  const [caller, request] = await Promise.all([
    callerOf(openid, now),
    byId<RequestDocument>('requests', input.requestId),
  ])
  if (!request || !capacityFor(caller, 'detail', request)) return refused({ code: 'request.absent' })
  const viewing = { openid, now, calendar }
  if (isDone(request, openid, key)) return { view: viewOf(request, viewing) }
  const capacity = capacityFor(caller, name, request)
  if (!capacity) return refused({ code: 'permission.denied', action: name })
  if (input.version !== undefined && input.version !== request.version)
    return refused({ code: 'request.moved', state: request.state, version: request.version })
  if (!isLegal(name, request.state)) return refused({ code: 'move.illegal', action: name, state: request.state })

  const posts = (asksPosts as readonly RequestMove[]).includes(name)
    ? await postsAround(request.areaPath, request.departmentId)
    : []
  const decided = (moves[name] as Decide<RequestMove>)(request, input as never, {
    now,
    calendar,
    posts,
    ...actingAs(capacity, openid),
  })
  if ('refused' in decided) return refused({ code: decided.refused, postId: String(input.to) })
  const evolved = evolve(request, decided, { now, key, seal })
  if (!(await store(request, evolved))) return { raced: request }
  await deliver(evolved.request, evolved.notices, now)
  return { view: viewOf(evolved.request, viewing) }
}

/** The same intent has been carried out before: its key stands in the timeline. */
const isDone = ({ events }: RequestDocument, openid: string, key: string) =>
  events.some((event) => event.key === key && event.actor.role !== 'system' && event.actor.openid === openid)

/** Who moves, as the event will say it. */
function actingAs(capacity: Capacity, openid: string): Pick<MoveContext, 'actor' | 'post'> {
  if (capacity.as === 'reporter') return { actor: { role: 'reporter', openid }, post: null }
  const { postId, kind, areaId, areaName, departmentId, name } = capacity.post
  const post: PostRef = { postId, post: kind, areaId, areaName, departmentId, openid, name }
  return { actor: { role: 'post', openid, name, postId, post: kind, areaName }, post }
}

/** What the mover wrote himself, whichever field it stands in. */
const spokenIn = (input: object): string[] =>
  ['question', 'words', 'elsewhere', 'note', 'result', 'reason'].flatMap((field) => {
    const text = (input as Record<string, unknown>)[field]
    return typeof text === 'string' ? [text] : []
  })
