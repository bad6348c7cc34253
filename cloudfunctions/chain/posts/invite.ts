import type { PostKind, routes } from '../../contract'
import { departments } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import { INVITATION_LASTS, invitationView, termOf } from '../../core/chain/posts/invitation'
import { areaNameOf } from '../../core/chain/posts/place'
import type { AreaDocument, InvitationDocument, PostDocument } from '../../core/chain/stored'
import { overseerFor, several, standsIn } from '../../core/permission/appointing'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { callerOf } from '../../kit/caller'
import { refusedContent } from '../../kit/content'
import { byId, insertOnce } from '../../kit/database'
import { idFor } from '../../kit/ids'
import type { UseCase } from '../../kit/serve'
import { onlyPost } from './known'

type Invite = typeof routes.chain.invite

/** Asks somebody to take a post. Four calls, six where another key of the same intent was faster. */
export const invite: UseCase<Invite> = async (input, { openid, key, now }) => {
  const label = await refusedContent(openid, input.words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const caller = await callerOf(openid, now)
  const areaId = input.areaId ?? caller.posts.find(({ kind }) => kind === 'administrator')?.areaId ?? ''
  const area = await areaAt<AreaDocument>(areaId, now, {
    kind: true,
    name: true,
    names: true,
    areaPath: true,
    ...DATED,
  })
  if (!area) return refused({ code: 'area.absent', areaId })
  const place = { areaId, areaPath: area.areaPath }
  const by = overseerFor(caller, 'appoint', { kind: input.post, place })
  if (!by) return refused({ code: 'permission.denied', action: 'invite' })
  if (!fits(input.post, area, input.departmentId)) return refused({ code: 'post.misplaced', post: input.post })
  const invitationId = idFor(openid, key)
  const target = await targetOf(input, areaId, invitationId)
  if (target instanceof Refused) return target
  const invitation: InvitationDocument = {
    _id: invitationId,
    kind: input.post,
    postId: target.postId,
    term: termOf(target.post),
    areaId,
    areaKind: input.departmentId ? null : area.kind,
    areaName: input.departmentId ? departments[input.departmentId] : areaNameOf(area),
    areaPath: area.areaPath,
    departmentId: input.departmentId ?? null,
    by: { openid, postId: by.postId, post: by.kind, name: by.name, areaName: by.areaName },
    words: input.words ?? null,
    nominee: null,
    state: 'open',
    answered: null,
    createdAt: now,
    expiresAt: now + INVITATION_LASTS,
  }
  const fresh = await insertOnce('invitations', invitation)
  const stands = fresh ? invitation : await byId<InvitationDocument>('invitations', invitationId)
  return invitationView(stands ?? invitation, target.post, { openid, now })
}

const fits = (kind: PostKind, { kind: level }: AreaDocument, departmentId: string | undefined) =>
  kind === 'officer'
    ? departmentId !== undefined && level === 'district'
    : !departmentId && standsIn[kind].includes(level)

/** The post it will be: the one there is or was; for one more of several, a new one. */
async function targetOf(
  { post: kind, postId, departmentId }: { post: PostKind; postId?: string; departmentId?: string },
  areaId: string,
  invitationId: string,
): Promise<{ postId: string; post: PostDocument | null } | Refused> {
  const isThere = (post: PostDocument | null): post is PostDocument =>
    post !== null &&
    post.termOf === undefined &&
    post.kind === kind &&
    (departmentId ? post.departmentId === departmentId : post.areaId === areaId)
  if (postId !== undefined) {
    const post = await byId<PostDocument>('posts', postId)
    return isThere(post) ? { postId, post } : refused({ code: 'post.absent' })
  }
  if (several.includes(kind))
    return { postId: `${departmentId ?? areaId}-${kind}-${invitationId.slice(0, 8)}`, post: null }
  const post = await onlyPost(areaId, kind)
  return { postId: post?._id ?? `${areaId}-${kind}`, post }
}
