import type { MatterBoardRow, routes } from '../contract'
import { monthOf } from '../core/matter/open'
import { ratedFrom, toldRatings } from '../core/matter/ratings'
import { type MatterDocument, type MatterTallyDocument, tallyId } from '../core/matter/stored'
import { boardRow } from '../core/matter/tally'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

type Matters = typeof routes.matters

/** More centres than a district has. */
const MOST = 100

/** What was received, answered and rated, for everybody: of one centre, or of all in an area. One call. */
export const board: UseCase<Matters['board']> = async ({ centreId, areaId, month }, { now }) => {
  const wanted = month ?? monthOf(now)
  const rows = centreId
    ? [await byId<MatterTallyDocument>('matterTallies', tallyId(centreId, wanted))]
    : await list<MatterTallyDocument>(
        'matterTallies',
        areaId === undefined ? { month: wanted } : { areaPath: areaId, month: wanted },
        { limit: MOST },
      )
  const items = rows.flatMap((row): MatterBoardRow[] => (row ? [boardRow(row)] : []))
  return { month: wanted, items: items.sort((a, b) => b.received - a.received) }
}

const MOST_RATED = 500

/** What the caller's own work was rated, together. Two calls. */
export const ratings: UseCase<Matters['ratings']> = async (_input, { openid, now }) => {
  const caller = await callerOf(openid, now)
  if (caller.posts.length === 0) return refused({ code: 'permission.denied', action: 'ratings' })
  const since = _.gte(ratedFrom(now))
  const found = await list<Pick<MatterDocument, 'receiver' | 'rating'>>(
    'matters',
    {
      'receiver.postId': _.in(caller.posts.map(({ postId }) => postId)),
      // Found by when they last moved: what was rated since has moved since, and one index serves both.
      updatedAt: since,
      'rating.at': since,
    },
    { limit: MOST_RATED, fields: { rating: true, receiver: true } },
  )
  // A post outlives its holder: what was rated before was another's work.
  const own = found.filter(({ receiver }) => receiver.openid === openid)
  return toldRatings(own.flatMap(({ rating }) => rating ?? []))
}
