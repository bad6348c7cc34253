import type { Instant, Place, Point } from '../contract'
import { BOUNDARY_DATED, DATED, type Dated } from '../core/chain/in-force'
import type { AreaDocument, PostDocument } from '../core/chain/stored'
import {
  NEARBY_METRES,
  nearby,
  nowhere,
  type Placed,
  type PlacedArea,
  picked,
  smallestHolding,
} from '../core/routing/place'
import { Refused, refused } from '../kit/answer'
import { areaAt, inForce } from '../kit/areas'
import { _, db } from '../kit/cloud'
import { list } from '../kit/database'
import { dutyDesk, postsAround } from '../kit/posts'

const FIELDS = { kind: true, name: true, areaPath: true, names: true, centre: true }
/** As the SDK hands an area out: its middle is no longer GeoJSON but a point of the SDK's own. */
type Found = Omit<PlacedArea, 'middle'> & { centre?: Point }
type Held = Found & Dated & { areaId: string }

/** Versions of the grids within reach, the nearest first. */
const MOST_NEAR = 30

const plainly = ({ _id, kind, name, areaPath, names, centre }: Found): PlacedArea => ({
  ...{ _id, kind, name, areaPath, names },
  middle: centre ? { longitude: centre.longitude, latitude: centre.latitude } : null,
})

/** The area that a boundary was drawn around. */
const areaOf = ({ areaId, ...boundary }: Held): PlacedArea => plainly({ ...boundary, _id: areaId })

export interface Located {
  placed: Placed
  /** The running posts along the path. */
  posts: PostDocument[]
}

/** Where a matter belongs and who serves there. Two calls where a boundary holds the place or it was picked, three outside of all. */
export async function locate(place: Place, now: Instant): Promise<Located | Refused> {
  const placed = await placeOf(place, now)
  if (placed instanceof Refused) return placed
  return placed ? { placed, posts: await postsAround(placed.area.areaPath) } : toDutyDesk()
}

/** The area alone, by the tree and the boundaries in force at `now`; null outside every reach. */
export const placeOf = (place: Place, now: Instant): Promise<Placed | Refused | null> =>
  place.kind === 'area' ? pickedArea(place.areaId, now) : holding(place, now)

async function pickedArea(areaId: string, now: Instant): Promise<Placed | Refused> {
  const area = await areaAt<Found & Pick<AreaDocument, keyof Dated>>(areaId, now, { ...FIELDS, ...DATED })
  return area ? picked(plainly(area)) : refused({ code: 'area.absent', areaId })
}

/** The smallest area that holds the point, else the nearest grid within reach, else null. */
async function holding({ longitude, latitude }: Point, now: Instant): Promise<Placed | null> {
  const geometry = new db.Geo.Point(longitude, latitude)
  // Which of an area's few versions holds is not told by their days alone: one may have broken off half written.
  const begun = { validFrom: _.lte(now) }
  const fields = { ...FIELDS, ...BOUNDARY_DATED, areaId: true }
  const around = await list<Held>('boundaries', { boundary: _.geoIntersects({ geometry }), ...begun }, { fields })
  const placed = smallestHolding((await inForce(around, now)).map(areaOf))
  if (placed) return placed
  const reach = {
    kind: 'grid',
    boundary: _.geoNear({ geometry, maxDistance: NEARBY_METRES, minDistance: 0 }),
    ...begun,
  }
  const [nearest] = await inForce(await list<Held>('boundaries', reach, { fields, limit: MOST_NEAR }), now)
  return nearest ? nearby(areaOf(nearest)) : null
}

/** Nothing is ever lost for want of a polygon. */
async function toDutyDesk(): Promise<Located> {
  const posts = await dutyDesk()
  const [desk] = posts
  if (!desk?.areaId) throw new Error('the district has no duty desk')
  const { areaId, areaName, areaPath } = desk
  return { placed: nowhere({ _id: areaId, kind: 'district', name: areaName, areaPath, names: [areaName] }), posts }
}
