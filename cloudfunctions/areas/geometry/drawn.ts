import type { Drawn } from '../../core/areas/plan'
import { printOf } from '../../core/chain/print'
import type { Middle } from '../../core/chain/stored'
import { boxOf, type Degrees, holds, type Polygon, type Ring, squareMetres, turning } from './plane'

/** A boundary as it is stored, with its middle. */
export function drawnOf(polygons: readonly Polygon[]): Drawn {
  const [only, ...others] = polygons
  const boundary =
    only && others.length === 0
      ? { type: 'Polygon' as const, coordinates: only }
      : { type: 'MultiPolygon' as const, coordinates: [...polygons] }
  const text = JSON.stringify(boundary.coordinates)
  return { boundary, centre: middleOf(polygons), print: printOf(text), bytes: text.length }
}

/** A point inside the largest part: its centroid where that lies inside, else the widest place on a line across. */
function middleOf(polygons: readonly Polygon[]): Middle {
  const [largest = []] = [...polygons].sort((a, b) => squareMetres(b[0] ?? []) - squareMetres(a[0] ?? []))
  const [ring = []] = largest
  const middle = centroidOf(ring)
  const coordinates = holds(ring, middle) ? middle : acrossOf(ring)
  return { type: 'Point', coordinates: coordinates.map((value) => Math.round(value * 1e7) / 1e7) as Degrees }
}

function centroidOf(ring: Ring): Degrees {
  const [[x0, y0] = [0, 0]] = ring
  let [x, y] = [0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as Degrees, ring[i] as Degrees]
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
    x += (x1 + x2 - 2 * x0) * cross
    y += (y1 + y2 - 2 * y0) * cross
  }
  const whole = 3 * turning(ring)
  return [x0 + x / whole, y0 + y / whole]
}

function acrossOf(ring: Ring): Degrees {
  const [, south, , north] = boxOf([[ring]])
  const y = (south + north) / 2
  const crossings = ring.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = ring[index] as Degrees
    return y1 > y === y2 > y ? [] : [((x2 - x1) * (y - y1)) / (y2 - y1) + x1]
  })
  const sorted = crossings.sort((a, b) => a - b)
  const spans = sorted
    .slice(1)
    .flatMap((to, index) => (index % 2 === 0 ? [[sorted[index] as number, to] as const] : []))
  const [widest = [0, 0]] = spans.sort(([a, b], [c, d]) => d - c - (b - a))
  return [(widest[0] + widest[1]) / 2, y]
}
