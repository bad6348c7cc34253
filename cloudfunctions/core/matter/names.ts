import { type MatterPart, postWords } from '../../contract'
import type { PostDocument } from '../chain/stored'
import type { HeldPost } from '../permission/may-do'
import type { EventActor, PostRef } from '../request/stored'
import { isAbsent, refOf } from '../routing/responsible'
import type { WorkerRef } from './stored'

/** A post as anybody may read it in a timeline. */
export const publicly = ({ name, post, areaName }: PostRef) => ({ name, post, areaName })

/** 文化巷王敏: as its people write under what they do. */
export const signedBy = ({ areaName, name }: Pick<PostRef, 'areaName' | 'name'>): string => `${areaName}${name}`

/** The caller's own post as a matter remembers it; where it has no number, its centre's. */
export const workerOf = (
  { postId, kind, areaId, areaName, departmentId, name, phone }: HeldPost,
  openid: string,
  centrePhone: string,
): WorkerRef => ({
  ...{ postId, post: kind, areaId, areaName, departmentId, openid, name },
  phone: phone || centrePhone,
})

/** A stored post, its deputy in place of an absent holder. */
export const workerFrom = (post: PostDocument, now: number): WorkerRef => {
  const acting = isAbsent(post, now) && post.deputy ? post.deputy : post
  return { ...refOf(post, now), phone: acting.phone || post.phone }
}

/** Whether somebody is there for a post: its holder, or his deputy. */
export const isThere = (post: PostDocument, now: number): boolean => !isAbsent(post, now) || post.deputy !== null

/** Who did it, as the event says. */
export const actorOf = (openid: string, post: PostRef | null): EventActor =>
  post
    ? { role: 'post', openid, name: post.name, postId: post.postId, post: post.post, areaName: post.areaName }
    : { role: 'reporter', openid }

export const titleWords = (post: PostRef): string => postWords[post.post]

/** The parts through which one works on a matter, as against having asked for it. */
export const isWorker = (part: MatterPart): boolean => part !== 'applicant'
