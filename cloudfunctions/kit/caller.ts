import type { Instant } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import type { Caller, HeldPost } from '../core/permission/may-do'
import { isAbsent } from '../core/routing/responsible'
import { _ } from './cloud'
import { list } from './database'

/** Posts that a person holds or deputises for: the conditions of one indexed query. */
export const heldBy = (openid: string) => [
  { openid, until: null },
  { 'deputy.openid': openid, until: null },
]

/**
 * Of these posts, those through which the person may act now: his own, and those whose absent holder he stands in for; whoever holds
 * none himself any more stands in for nobody. The posts must be all that `heldBy` finds.
 */
export function heldFrom(posts: readonly PostDocument[], openid: string, now: Instant): HeldPost[] {
  const inOffice = posts.some((post) => post.openid === openid)
  return posts
    .filter((post) => post.openid === openid || (inOffice && post.deputy?.openid === openid && isAbsent(post, now)))
    .map((post) => ({
      postId: post._id,
      kind: post.kind,
      areaId: post.areaId,
      areaPath: post.areaPath,
      areaName: post.areaName,
      departmentId: post.departmentId,
      name: post.openid === openid ? post.name : (post.deputy?.name ?? post.name),
      deputy: post.openid !== openid,
      phone: post.openid === openid ? post.phone : (post.deputy?.phone ?? post.phone),
    }))
}

/** Who is calling, with the posts held at this moment. One call. */
export async function callerOf(openid: string, now: Instant): Promise<Caller> {
  const posts = await list<PostDocument>('posts', _.or(heldBy(openid)))
  return { openid, posts: heldFrom(posts, openid, now) }
}
