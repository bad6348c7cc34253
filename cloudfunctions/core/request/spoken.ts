import type { Decision, Telling } from './decide'
import type { NewEvent } from './events'
import { publicly } from './moves/handle'
import type { PostRef, RequestDocument, Voice } from './stored'

/** Who acts now for each post that raised something for somebody else, by the id of the post. */
export type Acting = ReadonlyMap<string, PostRef>

/** The case with those who speak for others being who acts for them now; null where that is so already. Who raised it stays as it was said. */
export function spokenFor(request: RequestDocument, acting: Acting): Decision | null {
  const own = followed(request.reporter, acting)
  const joined = request.joiners.map((joiner) => ({ joiner, to: followed(joiner, acting) }))
  const tos = [own, ...joined.map(({ to }) => to)].filter((to) => to !== null)
  if (tos.length === 0) return null
  const events: NewEvent[] = [
    ...(own ? [spoken(own)] : []),
    ...joined.flatMap(({ joiner, to }) => (to ? [spoken(to, joiner.requestId)] : [])),
  ]
  return {
    changes: {
      reporter: voice(request.reporter, own),
      joiners: joined.map(({ joiner, to }) => voice(joiner, to)),
    },
    events,
    notices: waitingFor(
      request,
      [
        ...(own && request.rating === null && own.openid !== request.reporter.openid ? [own.openid] : []),
        ...joined.flatMap(({ joiner, to }) =>
          to && joiner.rating === null && to.openid !== joiner.openid ? [to.openid] : [],
        ),
      ],
      own && own.openid !== request.reporter.openid ? own.openid : null,
    ),
  }
}

interface Spoken {
  openid: string | null
  postId?: string | null | undefined
  actingId?: string | undefined
}

/** Who speaks now instead; null where nobody else does. */
export function followed({ openid, postId, actingId }: Spoken, acting: Acting): PostRef | null {
  const to = postId == null ? undefined : acting.get(postId)
  return to && (to.openid !== openid || to.postId !== actingId) ? to : null
}

const voice = <V extends Voice>(one: V, to: PostRef | null): V =>
  to ? { ...one, openid: to.openid, actingId: to.postId } : one

const spoken = (to: PostRef, child: string | null = null): NewEvent => ({
  kind: 'spokenFor',
  actor: { role: 'system' },
  facts: { to: publicly(to), ...(child === null ? {} : { child }) },
})

/** What was asked of who spoke before, and has no answer yet: a rating of everybody, a question of the reporter alone. */
function waitingFor({ state }: RequestDocument, unrated: string[], reporter: string | null): Telling[] {
  if (state === 'resolved' && unrated.length > 0) return [{ kind: 'resolved', to: unrated }]
  return state === 'returned' && reporter !== null ? [{ kind: 'returned', to: [reporter] }] : []
}
