import { type Box, edgesOf, type Position, type Shape } from './geo'
import { covers } from './geo-relations'

/** MongoDB's radius of the earth, in metres. */
export const EARTH_RADIUS = 6_378_100
const DEGREE = Math.PI / 180

/** Metres between two positions along the sphere. */
export function metresBetween(a: Position, b: Position): number {
  const lat = Math.sin(((b[1] - a[1]) * DEGREE) / 2)
  const lng = Math.sin(((b[0] - a[0]) * DEGREE) / 2)
  const h = lat * lat + Math.cos(a[1] * DEGREE) * Math.cos(b[1] * DEGREE) * lng * lng
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point of an edge nearest to `p`, found on the plane that touches the earth at `p`. */
function nearestOn(p: Position, [a, b]: [Position, Position]): Position {
  const squeeze = Math.cos(p[1] * DEGREE)
  const [ax, ay] = [(a[0] - p[0]) * squeeze, a[1] - p[1]]
  const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}

/** Metres from a position to the nearest point of a shape; 0 inside a polygon. */
export function metresTo(p: Position, shape: Shape): number {
  if (shape.polygons.some((polygon) => covers(polygon, p))) return 0
  let nearest = Number.POSITIVE_INFINITY
  for (const point of shape.points) nearest = Math.min(nearest, metresBetween(p, point))
  for (const edge of edgesOf(shape)) nearest = Math.min(nearest, metresBetween(p, nearestOn(p, edge)))
  return nearest
}

/** A box that holds everything within so many metres of a position. */
export function boxAround([longitude, latitude]: Position, metres: number): Box {
  // A hair wider than computed, so that rounding never leaves out what lies exactly at the limit.
  const reach = (metres / EARTH_RADIUS / DEGREE) * 1.0001 + 1e-9
  const [south, north] = [latitude - reach, latitude + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(south, -90), 180, Math.min(north, 90)]
  // The meridians stand closest at the end of the box that is nearer to a pole.
  const widen = reach / Math.cos(Math.max(Math.abs(south), Math.abs(north)) * DEGREE)
  const [west, east] = [longitude - widen, longitude + widen]
  return west < -180 || east > 180 ? [-180, south, 180, north] : [west, south, east, north]
}
