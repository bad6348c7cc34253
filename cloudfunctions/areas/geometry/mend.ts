import { kinks } from '@turf/kinks'
import { boxOf, type Degrees, type Ring, same, squareMetres } from './plane'

export interface Mended {
  /** Closed rings that touch themselves nowhere. */
  loops: Ring[]
  /** Spikes, doubled points, touches and hairs taken away. */
  mends: number
  /** Where it crosses itself for good. */
  crossing: Degrees | null
}

/** A loop smaller than this (m²) is a slip of the pen. */
const HAIR = 10

/** Less than a square metre is no area. */
const LEAST = 1

/** The ring in loops that are simple, as the database's index wants them; only a real crossing cannot be mended. */
export function mended(ring: Ring): Mended {
  const smooth = withoutSpikes(ring)
  const loops = simpleLoops(smooth)
  // By the ground it takes up: the two sides of a bow tie add up to nothing.
  const kept = loops.filter((loop) => loop.length >= 4 && extent(loop) >= LEAST)
  const uncrossed = kept.map(uncross)
  const crossing = uncrossed.find((one) => one.crossing)?.crossing ?? null
  const cut = uncrossed.reduce((sum, one) => sum + one.cut, 0)
  return {
    loops: uncrossed.map((one) => one.ring).filter((loop) => squareMetres(loop) >= LEAST),
    mends: ring.length - smooth.length + loops.length - 1 + cut,
    crossing,
  }
}

/** Square metres of the box around a ring. */
function extent(ring: Ring): number {
  const [west, south, east, north] = boxOf([[ring]])
  return squareMetres([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ])
}

/** Without points said twice in a row, and without going out and back the same way. */
function withoutSpikes(ring: Ring): Ring {
  const kept: Ring = []
  for (const point of ring) {
    if (same(point, kept.at(-1))) continue
    if (kept.length >= 2 && same(point, kept.at(-2))) kept.pop()
    else kept.push(point)
  }
  return kept
}

/** A ring that comes by the same point twice falls into loops there. */
function simpleLoops(ring: Ring): Ring[] {
  const loops: Ring[] = []
  const path: Ring = []
  const seen = new Map<string, number>()
  for (const point of ring) {
    const key = point.join()
    const at = seen.get(key)
    if (at === undefined) {
      seen.set(key, path.length)
      path.push(point)
      continue
    }
    const loop = path.splice(at + 1)
    for (const left of loop) seen.delete(left.join())
    loops.push([point, ...loop, point])
  }
  return loops
}

/** Cuts off loops too small to be meant; the first that is not is a crossing. */
function uncross(ring: Ring): { ring: Ring; cut: number; crossing: Degrees | null } {
  let [here, cut] = [ring, 0]
  for (let tries = 0; tries < 20; tries++) {
    const at = crossingOf(here)
    if (!at) return { ring: here, cut, crossing: null }
    const shorter = withoutHair(here, at)
    if (!shorter) return { ring: here, cut, crossing: at }
    here = shorter
    cut += 1
  }
  return { ring: here, cut, crossing: crossingOf(here) }
}

/** Where two sides cross that do not meet in a corner; null where none do. */
function crossingOf(ring: Ring): Degrees | null {
  const found = kinks({ type: 'Polygon', coordinates: [ring] }).features.map(
    ({ geometry }) => geometry.coordinates as Degrees,
  )
  return found.find((point) => !ring.some((corner) => near(corner, point))) ?? null
}

const near = ([x1, y1]: Degrees, [x2, y2]: Degrees) => Math.abs(x1 - x2) < 1e-9 && Math.abs(y1 - y2) < 1e-9

/** The ring without the smaller of the two loops that meet at a crossing, or null where that loop is too large to drop. */
function withoutHair(ring: Ring, at: Degrees): Ring | null {
  const sides = ring.slice(1).flatMap((to, index) => (lies(at, ring[index] as Degrees, to) ? [index] : []))
  const [first, second] = [sides[0], sides.at(-1)]
  if (first === undefined || second === undefined || first === second) return null
  const loop: Ring = [at, ...ring.slice(first + 1, second + 1), at]
  const rest: Ring = [at, ...ring.slice(second + 1), ...ring.slice(1, first + 1), at]
  const [small, large] = squareMetres(loop) < squareMetres(rest) ? [loop, rest] : [rest, loop]
  return squareMetres(small) < HAIR ? large : null
}

/** Whether a point lies on the side between two others. */
function lies([x, y]: Degrees, [x1, y1]: Degrees, [x2, y2]: Degrees): boolean {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return false
  const away = Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2
  return away < 1e-10 && along >= 0 && along <= 1
}
