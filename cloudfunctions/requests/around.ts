import type { RequestMove } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import { asksHeadAbove } from '../core/request/irregular'
import { asksOfficers, asksPosts } from '../core/request/moves'
import type { RequestDocument } from '../core/request/stored'
import { officers, postsAround } from '../kit/posts'

/** The running posts that a move must know. None, one or two calls. */
export async function postsFor(move: RequestMove, request: RequestDocument): Promise<PostDocument[]> {
  const asks = asksPosts.includes(move) || (move === 'resolve' && asksHeadAbove(request))
  if (!asks) return []
  const [posts, others] = await Promise.all([
    postsAround(request.areaPath, request.departmentId),
    asksOfficers(move, request) ? officers() : [],
  ])
  return [...posts, ...others.filter(({ _id }) => !posts.some((post) => post._id === _id))]
}
