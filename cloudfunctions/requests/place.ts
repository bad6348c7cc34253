import type { Place, Point } from '../contract'
import type { PostDocument } from '../core/chain/stored'
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
import { _, db } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { dutyDesk, postsAround } from '../kit/posts'

const FIELDS = { kind: true, name: true, areaPath: true, names: true, centre: true, validTo: true }
/** As the SDK hands an area out: its middle is no longer GeoJSON but a point of the SDK's own. */
type Found = Omit<PlacedArea, 'middle'> & { validTo: number | null; centre?: Point }

const plainly = ({ centre, ...area }: Found): PlacedArea => ({
  ...area,
  middle: centre ? { longitude: centre.longitude, latitude: centre.latitude } : null,
})

export interface Located {
  placed: Placed
  /** The running posts along the path. */
  posts: PostDocument[]
}

/** Where a matter belongs and who serves there. Two calls where a boundary holds the place or it was picked, three outside of all. */
export async function locate(place: Place): Promise<Located | Refused> {
  const placed = await placeOf(place)
  if (placed instanceof Refused) return placed
  return placed ? { placed, posts: await postsAround(placed.area.areaPath) } : toDutyDesk()
}

/** The area alone; null outside every reach. */
export const placeOf = (place: Place): Promise<Placed | Refused | null> =>
  place.kind === 'area' ? pickedArea(place.areaId) : holding(place)

async function pickedArea(areaId: string): Promise<Placed | Refused> {
  const area = await byId<Found>('areas', areaId, FIELDS)
  return area && area.validTo === null ? picked(plainly(area)) : refused({ code: 'area.absent', areaId })
}

/** The smallest area that holds the point, else the nearest grid within reach, else null. */
async function holding({ longitude, latitude }: { longitude: number; latitude: number }): Promise<Placed | null> {
  const geometry = new db.Geo.Point(longitude, latitude)
  const areas = await list<Found>(
    'areas',
    { boundary: _.geoIntersects({ geometry }), validTo: null },
    { fields: FIELDS },
  )
  const placed = smallestHolding(areas.map(plainly))
  if (placed) return placed
  const reach = {
    kind: 'grid',
    boundary: _.geoNear({ geometry, maxDistance: NEARBY_METRES, minDistance: 0 }),
    validTo: null,
  }
  const [nearest] = await list<Found>('areas', reach, { fields: FIELDS, limit: 1 })
  return nearest ? nearby(plainly(nearest)) : null
}

/** Nothing is ever lost for want of a polygon. */
async function toDutyDesk(): Promise<Located> {
  const posts = await dutyDesk()
  const [desk] = posts
  if (!desk?.areaId) throw new Error('the district has no duty desk')
  const { areaId, areaName, areaPath } = desk
  return { placed: nowhere({ _id: areaId, kind: 'district', name: areaName, areaPath, names: [areaName] }), posts }
}
