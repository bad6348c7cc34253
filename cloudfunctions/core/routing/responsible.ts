import {
  type AreaKind,
  areaKinds,
  type CategoryCode,
  categoryOf,
  headOf,
  type Instant,
  type PostKind,
  type Why,
} from '../../contract'
import type { PostDocument } from '../chain/stored'
import type { PostRef } from '../request/stored'
import type { PlacedArea } from './place'

export interface Responsible {
  post: PostRef
  why: Why[]
}

/** The kind of head that first sees a matter: at its natural level, or the narrowest above it that the place knows. */
function firstLevel(place: PlacedArea, category: CategoryCode | null): number {
  const level = category ? categoryOf(category).level : 'grid'
  const natural: AreaKind = level === 'department' ? 'grid' : level
  return Math.min(areaKinds.indexOf(natural), place.areaPath.length - 1)
}

/** Head of an area of this kind; the district is answered for by its duty desk. */
export const headKindFor = (kind: AreaKind): PostKind => (kind === 'district' ? 'deskWorker' : headOf[kind])

export const isAbsent = ({ absentUntil }: Pick<PostDocument, 'absentUntil'>, now: Instant) =>
  absentUntil !== null && absentUntil > now

/** A post as a case remembers it: the deputy in the holder's place while he is absent. */
export function refOf(post: PostDocument, now: Instant): PostRef {
  const acting = isAbsent(post, now) && post.deputy ? post.deputy : post
  return {
    postId: post._id,
    post: post.kind,
    areaId: post.areaId,
    areaName: post.areaName,
    departmentId: post.departmentId,
    openid: acting.openid,
    name: acting.name,
  }
}

/**
 * Who answers for a matter: from `from` (an index into `areaPath`) upwards, the first head who is there or has a deputy.
 * `posts` are the running posts along the path. Throws when not even the district has a duty desk: that is a city set up wrongly.
 */
export function headFrom(
  from: number,
  place: Pick<PlacedArea, 'areaPath'>,
  posts: readonly PostDocument[],
  now: Instant,
): Responsible {
  const why: Why[] = []
  for (let index = from; index >= 0; index--) {
    const areaId = place.areaPath[index]
    const kind = headKindFor(areaKinds[index] as AreaKind)
    const post = posts
      .filter((candidate) => candidate.areaId === areaId && candidate.kind === kind)
      .sort((a, b) => (a._id < b._id ? -1 : 1))[0]
    if (!post) {
      why.push({ rule: 'vacant', post: kind, areaName: '' })
      continue
    }
    if (isAbsent(post, now) && !post.deputy) {
      why.push({ rule: 'vacant', post: kind, areaName: post.areaName })
      continue
    }
    const ref = refOf(post, now)
    if (ref.openid !== post.openid) why.push({ rule: 'deputy', absent: post.name, name: ref.name })
    why.push({ rule: 'post', post: kind, name: ref.name, areaName: post.areaName })
    return { post: ref, why }
  }
  throw new Error(`nobody answers for ${place.areaPath.join(' / ')}: the district has no duty desk`)
}

/** Who first sees a new matter at this place and of this category. */
export const responsibleFor = (
  place: PlacedArea,
  category: CategoryCode | null,
  posts: readonly PostDocument[],
  now: Instant,
): Responsible => headFrom(firstLevel(place, category), place, posts, now)

/** The head one level above the post that answers now. */
export function headAbove(
  current: Pick<PostRef, 'areaId'>,
  place: Pick<PlacedArea, 'areaPath'>,
  posts: readonly PostDocument[],
  now: Instant,
): Responsible {
  const index = current.areaId === null ? place.areaPath.length : place.areaPath.indexOf(current.areaId)
  return headFrom(Math.max(0, index - 1), place, posts, now)
}
