import type { PostKind } from '../../contract'
import type { PostDocument } from '../chain/stored'
import type { PostRef, RequestDocument } from './stored'

/** Posts that take work in their area. */
const takesWork: readonly PostKind[] = [
  'unitHead',
  'buildingHead',
  'gridHead',
  'laneHead',
  'streetHead',
  'gridWorker',
  'steward',
  'deskWorker',
]

/** The root of every path. */
const DISTRICT = 0

/**
 * To whom a head may assign a case, of the running posts along its path and of its department: himself, those at or below
 * his level on the path, and the officers of its department; the district's duty desk to officers of any. Himself first, then from the narrowest area up, then officers.
 */
export function assignablePosts(
  request: Pick<RequestDocument, 'areaPath' | 'departmentId'>,
  head: Pick<PostRef, 'postId' | 'areaId'>,
  posts: readonly PostDocument[],
): PostDocument[] {
  const depth = ({ areaId }: Pick<PostDocument, 'areaId'>) => (areaId === null ? -1 : request.areaPath.indexOf(areaId))
  const mine = depth(head)
  const rank = (post: PostDocument) => (post._id === head.postId ? 100 : depth(post))
  return posts
    .filter((post) =>
      post.departmentId === null
        ? post._id === head.postId || (takesWork.includes(post.kind) && depth(post) >= 0 && depth(post) >= mine)
        : post.kind === 'officer' && (post.departmentId === request.departmentId || mine === DISTRICT),
    )
    .sort((a, b) => rank(b) - rank(a) || (a._id < b._id ? -1 : 1))
}
