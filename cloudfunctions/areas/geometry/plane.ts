/** Longitude and latitude. */
export type Degrees = [longitude: number, latitude: number]
/** Closed: the last point is the first. */
export type Ring = Degrees[]
/** The outer ring, then its holes. */
export type Polygon = Ring[]
/** West, south, east, north. */
export type Box = [number, number, number, number]

const METRES_A_DEGREE = 111_320

export const metresBetween = ([x1, y1]: Degrees, [x2, y2]: Degrees): number =>
  Math.hypot((x1 - x2) * METRES_A_DEGREE * Math.cos((y1 * Math.PI) / 180), (y1 - y2) * METRES_A_DEGREE)

export const same = (a: Degrees | undefined, b: Degrees | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Twice the area of a closed ring in square degrees, positive where it runs against the clock. */
export function turning(ring: Ring): number {
  let sum = 0
  const [[x0, y0] = [0, 0]] = ring
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as Degrees, ring[i] as Degrees]
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
  }
  return sum
}

/** Square metres within a closed ring, near enough at the size of a town. */
export function squareMetres(ring: Ring): number {
  const latitude = ring[0]?.[1] ?? 0
  return (Math.abs(turning(ring)) / 2) * METRES_A_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180)
}

/** Whether a point lies within a closed ring; of points on its edge some do. */
export function holds(ring: Ring, [x, y]: Degrees): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as Degrees, ring[i] as Degrees]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

export const within = (polygons: readonly Polygon[], point: Degrees): boolean =>
  polygons.some(([outer, ...holes]) => outer && holds(outer, point) && !holes.some((hole) => holds(hole, point)))

export function boxOf(polygons: readonly Polygon[]): Box {
  const box: Box = [180, 90, -180, -90]
  for (const [outer = []] of polygons)
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  return box
}

/** Metres from a point to the nearest edge. */
export function metresTo(polygons: readonly Polygon[], [x, y]: Degrees): number {
  const squeeze = Math.cos((y * Math.PI) / 180)
  let least = Number.POSITIVE_INFINITY
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1] as Degrees, ring[i] as Degrees]
      const [ax, ay, bx, by] = [(a[0] - x) * squeeze, a[1] - y, (b[0] - x) * squeeze, b[1] - y]
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length))
      least = Math.min(least, (ax + share * (bx - ax)) ** 2 + (ay + share * (by - ay)) ** 2)
    }
  return Math.sqrt(least) * METRES_A_DEGREE
}
