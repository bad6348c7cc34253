import type { PostCard, routes } from '../../contract'
import { areaKinds } from '../../contract'
import { postCardOf } from '../../core/chain/posts/card'
import { endedPost, isVital } from '../../core/chain/posts/ending'
import { placeOf } from '../../core/chain/posts/place'
import type { PostDocument } from '../../core/chain/stored'
import { overseerFor } from '../../core/permission/appointing'
import type { Caller } from '../../core/permission/may-do'
import type { PostRef } from '../../core/request/stored'
import { headFrom } from '../../core/routing/responsible'
import { Refused, refused } from '../../kit/answer'
import { refusedContent } from '../../kit/content'
import { list } from '../../kit/database'
import { idFor } from '../../kit/ids'
import { storePost } from '../../kit/post-writes'
import { postsAround } from '../../kit/posts'
import type { Context, UseCase } from '../../kit/serve'
import { transaction } from '../../kit/transaction'
import { seen } from './post'

/** Ended by who names the post. Four calls. */
export const endPost: UseCase<typeof routes.chain.endPost> = ({ postId, since, words }, context) =>
  finish(postId, { how: 'ended', since, words }, context)

/** Ended by its holder. Four calls. */
export const resign: UseCase<typeof routes.chain.resign> = ({ postId, words }, context) =>
  finish(postId, { how: 'resigned', since: null, words: words ?? null }, context)

interface Wish {
  how: 'ended' | 'resigned'
  /** The term that is meant: whoever has begun since is not ended for another. */
  since: number | null
  words: string | null
}

async function finish(postId: string, wish: Wish, context: Context): Promise<PostCard | Refused> {
  const { openid, key, now } = context
  const label = await refusedContent(openid, wish.words ?? undefined)
  if (label !== null) return refused({ code: 'content.refused', label })
  const found = await seen(postId, context)
  if (found instanceof Refused) return found
  const { caller, post } = found
  const looking = { caller, now, invitations: [] }
  if (post.until !== null)
    return post.ended?.key === key ? postCardOf(post, post, looking) : refused({ code: 'post.absent' })
  const by = endedBy(post, wish, caller)
  if (by instanceof Refused) return by
  const above = await answering(post, now)
  const changes = endedPost(post, { ...wish, by, above, key, now, id: idFor(openid, key) })
  if (isVital(post)) {
    const refusal = await vitally(post, changes)
    if (refusal) return refusal
  } else if (!(await storePost(post, changes))) return refused({ code: 'server.busy' })
  return postCardOf(post, { ...post, ...changes }, looking)
}

function endedBy(post: PostDocument, { how, since }: Wish, caller: Caller): { openid: string; name: string } | Refused {
  const { openid } = caller
  if (how === 'resigned')
    return post.openid === openid
      ? { openid, name: post.name }
      : refused({ code: 'permission.denied', action: 'resign' })
  const oversees = { kind: post.kind, place: placeOf(post, caller), postId: post._id }
  const by = overseerFor(caller, 'endPost', oversees)
  if (!by) return refused({ code: 'permission.denied', action: 'endPost' })
  return since === post.from ? { openid, name: by.name } : refused({ code: 'post.absent' })
}

/** Who has what waited for the post from now on. One call. */
async function answering(post: PostDocument, now: number): Promise<PostRef | null> {
  const { areaKind, areaPath, _id } = post
  if (areaKind === null) return null
  const posts = (await postsAround(areaPath)).filter((one) => one._id !== _id)
  // The last of the duty desk is not let go at all.
  const answered = posts.some(({ kind, areaKind: level }) => kind === 'deskWorker' && level === 'district')
  return answered ? headFrom(areaKinds.indexOf(areaKind), { areaPath }, posts, now).post : null
}

/** Where somebody must be left, all colleagues are written too: two who leave at once cannot both count on the other. */
async function vitally(post: PostDocument, changes: Partial<PostDocument>): Promise<Refused | null> {
  const { areaId, kind } = post
  const all = await list<PostDocument>('posts', { areaId, until: null, kind }, { fields: { _id: true }, limit: 50 })
  return transaction(async (documents) => {
    const running: PostDocument[] = []
    for (const { _id } of all) {
      const one = await documents.get<PostDocument>('posts', _id)
      if (one?.until === null) running.push(one)
    }
    if (running.length < 2) return refused({ code: 'post.last' })
    for (const one of running)
      await documents.set('posts', {
        ...one,
        ...(one._id === post._id ? changes : {}),
        version: (one.version ?? 0) + 1,
      })
    return null
  })
}
