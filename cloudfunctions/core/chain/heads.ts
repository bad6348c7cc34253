import { type HeadCard, type HeadKind, headKinds, type Instant } from '../../contract'
import { isAbsent } from '../routing/responsible'
import type { PostDocument } from './stored'

/** A head as residents see one: the deputy, with his own number, in an absent holder's place. */
export function headCardOf(post: PostDocument, now: Instant): HeadCard {
  const deputy = isAbsent(post, now) ? post.deputy : null
  return {
    postId: post._id,
    post: post.kind,
    name: deputy?.name ?? post.name,
    phone: deputy?.phone ?? post.phone,
    areaName: post.areaName,
    areaKind: post.areaKind,
    instead: deputy ? post.name : null,
  }
}

/** The heads of an area path, stairwell first, the deputy in an absent holder's place; vacant ones are missing. */
export function headsAlong(areaPath: readonly string[], posts: readonly PostDocument[], now: Instant): HeadCard[] {
  return posts
    .filter(({ kind, areaId }) => headKinds.includes(kind as HeadKind) && areaPath.includes(areaId ?? ''))
    .sort((a, b) => headKinds.indexOf(a.kind as HeadKind) - headKinds.indexOf(b.kind as HeadKind))
    .map((post) => headCardOf(post, now))
}
