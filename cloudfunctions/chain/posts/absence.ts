import type { routes } from '../../contract'
import { absenceOutside, absent, mayDeputise, returned } from '../../core/chain/posts/absence'
import { postCardOf } from '../../core/chain/posts/card'
import { placeOf } from '../../core/chain/posts/place'
import type { PostDocument } from '../../core/chain/stored'
import { overseerFor } from '../../core/permission/appointing'
import type { Caller } from '../../core/permission/may-do'
import { isAbsent } from '../../core/routing/responsible'
import { Refused, refused } from '../../kit/answer'
import { byId } from '../../kit/database'
import { idFor } from '../../kit/ids'
import { storePost } from '../../kit/post-writes'
import type { Context, UseCase } from '../../kit/serve'
import { seen } from './post'

/** Away until a day, the deputy in his place. Four calls. */
export const absence: UseCase<typeof routes.chain.absence> = async ({ postId, until, deputyPostId }, context) => {
  const { openid, key, now } = context
  const found = await excusing(postId, context)
  if (found instanceof Refused) return found
  const { caller, post, by } = found
  const outside = absenceOutside(until, now)
  if (outside) return refused(outside)
  const stands = deputyPostId === null ? null : await byId<PostDocument>('posts', deputyPostId)
  if (deputyPostId !== null && !(stands && near(stands, post) && mayDeputise(stands, post, now)))
    return refused({ code: 'deputy.unfit' })
  const deputy = stands && { openid: stands.openid, name: stands.name, phone: stands.phone }
  const changes = absent(post, { until, deputy, by: { openid, name: by }, now, id: idFor(openid, key) })
  if (!(await storePost(post, changes))) return refused({ code: 'server.busy' })
  return postCardOf(post, { ...post, ...changes }, { caller, now, invitations: [] })
}

/** Of the same department or the same part of the town: whoever stands in sees everything. */
const near = (deputy: PostDocument, post: PostDocument): boolean =>
  post.departmentId !== null
    ? deputy.departmentId === post.departmentId
    : deputy.areaPath.includes(post.areaPath.at(-2) ?? post.areaId ?? '')

/** Back before the day. Three calls. */
export const present: UseCase<typeof routes.chain.present> = async ({ postId }, context) => {
  const { now } = context
  const found = await excusing(postId, context)
  if (found instanceof Refused) return found
  const { caller, post } = found
  const looking = { caller, now, invitations: [] }
  if (!isAbsent(post, now)) return postCardOf(post, post, looking)
  const changes = returned(post, now)
  if (!(await storePost(post, changes))) return refused({ code: 'server.busy' })
  return postCardOf(post, { ...post, ...changes }, looking)
}

/** The post and who speaks of its absence: the holder himself, or who names it; not a deputy of his own time. */
async function excusing(
  postId: string,
  context: Context,
): Promise<{ caller: Caller; post: PostDocument; by: string } | Refused> {
  const found = await seen(postId, context)
  if (found instanceof Refused) return found
  const { caller, post } = found
  if (post.until !== null) return refused({ code: 'post.absent' })
  if (post.openid === context.openid) return { caller, post, by: post.name }
  const by = overseerFor(caller, 'absence', { kind: post.kind, place: placeOf(post, caller), postId })
  return by ? { caller, post, by: by.name } : refused({ code: 'permission.denied', action: 'absence' })
}
