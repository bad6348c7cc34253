import type { Instant } from '../../contract'
import type { PostDocument } from '../chain/stored'
import { headAbove } from '../routing/responsible'
import type { Decision } from './decide'
import type { EventActor, PostRef, RequestDocument } from './stored'

/** As many residents as one person may look up within an hour: more than any day's work asks for. */
export const MOST_REVEALS = 20
export const REVEAL_WINDOW: number = 3_600_000

/** A name is needed while there is something to do: the case is open, or somebody must ask the resident again. */
export const isRevealable = ({ open, followUp }: Pick<RequestDocument, 'open' | 'followUp'>): boolean =>
  open || (followUp !== null && followUp.done === null)

/** Who looked, and when, for the resident to read; never what was shown. */
export const revealed = (actor: EventActor): Decision => ({
  changes: {},
  events: [{ kind: 'revealed', actor, facts: {} }],
  notices: [],
})

/** The first head above who is somebody else; null where there is nobody. */
export function overseerOf(
  viewer: Pick<PostRef, 'areaId' | 'openid'>,
  request: Pick<RequestDocument, 'areaPath' | 'inCharge'>,
  posts: readonly PostDocument[],
  now: Instant,
): PostRef | null {
  let post: Pick<PostRef, 'areaId'> = viewer.areaId === null ? request.inCharge : viewer
  for (let level = 0; level <= request.areaPath.length; level++) {
    const { post: above } = headAbove(post, request, posts, now)
    if (above.openid !== viewer.openid) return above
    post = above
  }
  return null
}
