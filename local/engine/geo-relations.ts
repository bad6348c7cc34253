import { edgesOf, type Polygon, type Position, positionsOf, type Ring, type Shape } from './geo'

/**
 * Plane geometry in degrees of longitude and latitude: right to well under a metre at the size of a city, where an
 * edge of a grid and the great circle through its ends are the same line. Not made for shapes across the date line.
 */

/** Twice the area of the triangle a-b-c: positive to the left, zero on the line. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** Rounding of coordinates near 180 leaves errors of this order in `turn`; about a hundredth of a millimetre. */
const HAIR = 1e-10

function isOnEdge(p: Position, a: Position, b: Position): boolean {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  if (Math.abs(turn(a, b, p)) > HAIR * length) return false
  const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]]
  const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]]
  return p[0] >= west - HAIR && p[0] <= east + HAIR && p[1] >= south - HAIR && p[1] <= north + HAIR
}

type Side = 'inside' | 'edge' | 'outside'

function sideOfRing(p: Position, ring: Ring): Side {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Position, ring[i] as Position]
    if (isOnEdge(p, a, b)) return 'edge'
    // Half-open in latitude, so that a ray through a corner counts it once.
    if (a[1] > p[1] !== b[1] > p[1] && turn(a, b, p) > 0 === b[1] > a[1]) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}

function sideOfPolygon(p: Position, polygon: Polygon): Side {
  const [outer, ...holes] = polygon
  const side = sideOfRing(p, outer as Ring)
  if (side !== 'inside') return side
  for (const hole of holes) {
    const inHole = sideOfRing(p, hole)
    if (inHole !== 'outside') return inHole === 'edge' ? 'edge' : 'outside'
  }
  return 'inside'
}

/** True inside a polygon and on its edges and corners (those of holes too); false in a hole. */
export function covers(polygon: Polygon, p: Position): boolean {
  return sideOfPolygon(p, polygon) !== 'outside'
}

function edgesMeet([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  if (isOnEdge(c, a, b) || isOnEdge(d, a, b) || isOnEdge(a, c, d) || isOnEdge(b, c, d)) return true
  return edgesCross([a, b], [c, d])
}

/** True where each edge has an end on either side of the other. */
function edgesCross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  return turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0
}

function touches(shape: Shape, p: Position): boolean {
  if (shape.polygons.some((polygon) => covers(polygon, p))) return true
  if (shape.points.some((q) => q[0] === p[0] && q[1] === p[1])) return true
  for (const path of shape.lines) {
    for (let i = 1; i < path.length; i++) if (isOnEdge(p, path[i - 1] as Position, path[i] as Position)) return true
  }
  return false
}

/** True where the two shapes share at least one point. */
export function intersects(a: Shape, b: Shape): boolean {
  if (positionsOf(a).some((p) => touches(b, p)) || positionsOf(b).some((p) => touches(a, p))) return true
  const edges = [...edgesOf(b)]
  for (const edge of edgesOf(a)) if (edges.some((other) => edgesMeet(edge, other))) return true
  return false
}

/** True where all of `inner` lies in one of the polygons of `outer`, part by part. */
export function within(inner: Shape, outer: Shape): boolean {
  const parts: Shape[] = [
    ...inner.points.map((p) => ({ points: [p], lines: [], polygons: [] })),
    ...inner.lines.map((path) => ({ points: [], lines: [path], polygons: [] })),
    ...inner.polygons.map((polygon) => ({ points: [], lines: [], polygons: [polygon] })),
  ]
  return parts.length > 0 && parts.every((part) => outer.polygons.some((polygon) => liesIn(part, polygon)))
}

function liesIn(part: Shape, polygon: Polygon): boolean {
  if (!positionsOf(part).every((p) => covers(polygon, p))) return false
  const rim = [...edgesOf({ points: [], lines: [], polygons: [polygon] })]
  for (const edge of edgesOf(part)) {
    const middle: Position = [(edge[0][0] + edge[1][0]) / 2, (edge[0][1] + edge[1][1]) / 2]
    // Corners may lie on the rim while the edge between them leaves the polygon.
    if (!covers(polygon, middle) || rim.some((side) => properlyCross(edge, side))) return false
  }
  const holes = polygon.slice(1)
  return !holes.some((hole) => part.polygons.some((p) => hole.some((corner) => sideOfPolygon(corner, p) === 'inside')))
}

function properlyCross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  const touching = isOnEdge(c, a, b) || isOnEdge(d, a, b) || isOnEdge(a, c, d) || isOnEdge(b, c, d)
  return !touching && edgesCross([a, b], [c, d])
}
