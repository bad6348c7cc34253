import type { PostDocument } from '../chain/stored'
import { type AreaAct, areaMayDo, postFor } from '../permission/area-acts'
import type { Caller, HeldPost } from '../permission/may-do'

/** The posts of the caller that may do this in their own area. */
export const ownPostsFor = (caller: Caller, act: AreaAct): HeldPost[] =>
  caller.posts.filter(
    (post) =>
      post.areaId !== null &&
      postFor({ ...caller, posts: [post] }, act, { areaId: post.areaId, areaPath: post.areaPath }) !== null,
  )

/** The narrowest area along a path that has a desk of its own, by one of its posts; null where none has. */
export function deskAlong(areaPath: readonly string[], posts: readonly PostDocument[]): PostDocument | null {
  const desks = posts.filter(
    ({ kind, areaId }) =>
      areaId !== null && areaPath.includes(areaId) && areaMayDo[kind].judgeMaterials?.includes('own'),
  )
  return [...desks].sort((a, b) => b.areaPath.length - a.areaPath.length)[0] ?? null
}

/** 光明街道一网通办: as its people write under what they say. */
export const signed = ({ areaName, name }: Pick<HeldPost, 'areaName' | 'name'>): string => `${areaName}${name}`
