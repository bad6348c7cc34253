import { type HeadCard, type HeadKind, headKinds, type Instant } from '../../contract'
import { refOf } from '../routing/responsible'
import type { PostDocument } from './stored'

/** The heads of an area path, stairwell first, the deputy in an absent holder's place; vacant ones are missing. */
export function headsAlong(areaPath: readonly string[], posts: readonly PostDocument[], now: Instant): HeadCard[] {
  return posts
    .filter(({ kind, areaId }) => headKinds.includes(kind as HeadKind) && areaPath.includes(areaId ?? ''))
    .sort((a, b) => headKinds.indexOf(a.kind as HeadKind) - headKinds.indexOf(b.kind as HeadKind))
    .map((post) => ({
      postId: post._id,
      post: post.kind,
      name: refOf(post, now).name,
      phone: post.phone,
      areaName: post.areaName,
    }))
}
