import { distance, dot, type Ring, type Spot } from './plane'

/** The sides of a ring, the last one back to its start. */
export function sides(ring: Ring): Array<[Spot, Spot]> {
  return ring.map((spot, index) => [spot, ring[(index + 1) % ring.length] as Spot])
}

/** Square metres, positive when the ring runs against the clock. */
export function areaOf(ring: Ring): number {
  return sides(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2
}

export function centroidOf(ring: Ring): Spot {
  const whole = areaOf(ring) * 6
  let [x, y] = [0, 0]
  for (const [[ax, ay], [bx, by]] of sides(ring)) {
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [x / whole, y / whole]
}

export function holds(ring: Ring, [x, y]: Spot): boolean {
  let inside = false
  for (const [[ax, ay], [bx, by]] of sides(ring)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Metres from a spot to the nearest side. */
export function distanceToEdge(ring: Ring, spot: Spot): number {
  return Math.min(
    ...sides(ring).map(([start, end]) => {
      const side: Spot = [end[0] - start[0], end[1] - start[1]]
      const part = dot([spot[0] - start[0], spot[1] - start[1]], side) / dot(side, side)
      const nearest = Math.min(1, Math.max(0, part))
      return distance(spot, [start[0] + side[0] * nearest, start[1] + side[1] * nearest])
    }),
  )
}

/** How far the ring reaches in a direction: least and most. */
export function reach(ring: Ring, direction: Spot): [number, number] {
  const reaches = ring.map((spot) => dot(spot, direction))
  return [Math.min(...reaches), Math.max(...reaches)]
}

/** What of a convex ring lies where `dot(spot, direction) <= limit`. */
export function clipped(ring: Ring, direction: Spot, limit: number): Ring {
  return sides(ring).flatMap(([start, end]) => {
    const [a, b] = [dot(start, direction) - limit, dot(end, direction) - limit]
    const kept = a <= 0 ? [start] : []
    if (a * b >= 0) return kept
    const part = a / (a - b)
    return [...kept, [start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part] as Spot]
  })
}
