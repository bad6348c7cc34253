import type { Point, routes } from '../contract'
import { suggest } from '../core/recognition/suggest'
import { JUDGED_AS_ALIKE, SIMILAR_DAYS, similarTo } from '../core/request/duplicates'
import { Refused } from '../kit/answer'
import { modelOf } from '../kit/recognition'
import type { UseCase } from '../kit/serve'
import { casesNear } from './nearby'
import { placeOf } from './place'

type Similar = typeof routes.requests.similar
const MOST = 3

/** What neighbours have raised here already. Two calls, one where the place is a point. */
export const similar: UseCase<Similar> = async ({ text, place, category }, { openid, now }) => {
  const point = place.kind === 'point' ? place : await centreOf(place, now)
  if (point instanceof Refused) return point
  if (!point) return { items: [] }
  const about = { text, category: category ?? suggest(text, 1, modelOf(null))[0]?.category ?? null, point, now }
  const found = similarTo(about, await casesNear(point, now - SIMILAR_DAYS, JUDGED_AS_ALIKE))
  return {
    items: found.slice(0, MOST).map(({ request, metres }) => ({
      requestId: request._id,
      title: request.title,
      state: request.state,
      createdAt: request.createdAt,
      joined: request.joiners.length,
      metres: Math.round(metres),
      mine: request.reporter.openid === openid || request.joiners.some((joiner) => joiner.openid === openid),
    })),
  }
}

async function centreOf(place: { kind: 'area'; areaId: string }, now: number): Promise<Point | null | Refused> {
  const placed = await placeOf(place, now)
  if (placed instanceof Refused) return placed
  return placed?.area.middle ?? null
}
