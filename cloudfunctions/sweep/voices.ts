import type { Instant } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import type { Acting } from '../core/request/spoken'
import type { PostRef } from '../core/request/stored'
import { headFrom, refOf } from '../core/routing/responsible'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { postsAround } from '../kit/posts'

/** Who acts now for those that a post speaks for: its holder or his deputy; where nobody has it, the next head above. One call, or none. */
export async function actingNow(post: PostDocument, now: Instant): Promise<PostRef> {
  if (post.until === null) return refOf(post, now)
  return headFrom(post.areaPath.length - 1, post, await postsAround(post.areaPath), now).post
}

/** The same for every post of which a portion was found, the one that has changed among them. */
export async function actingFor(
  postIds: ReadonlyArray<string | null | undefined>,
  post: PostDocument,
  to: PostRef,
  now: Instant,
): Promise<Acting> {
  const others = [...new Set(postIds)].filter((postId) => postId && postId !== post._id)
  const posts = others.length === 0 ? [] : await list<PostDocument>('posts', { _id: _.in(others) })
  const refs = await Promise.all(posts.map(async (one) => [one._id, await actingNow(one, now)] as const))
  return new Map([[post._id, to], ...refs])
}

/** Where a voice stands in a document. */
interface Fields {
  postId: string
  actingId: string
  openid: string
}

/**
 * Voices that are not those of who acts now: somebody else is named for the post, or for one whose place it takes; of one that nobody
 * holds also that it is named as acting at all, and that another does not stand in its place yet.
 */
export function straying({ _id, until }: PostDocument, to: PostRef, { postId, actingId, openid }: Fields): object[] {
  const other = { [openid]: _.neq(to.openid) }
  const own = { [postId]: _id, ...other }
  return until === null
    ? [own, { [actingId]: _id, ...other }]
    : [own, { [postId]: _id, [actingId]: _.neq(to.postId) }, { [actingId]: _id }]
}
