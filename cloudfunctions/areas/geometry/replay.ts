import RBush from 'rbush'
import type { AreaReport } from '../../contract'
import { type AreaKind, areaKinds } from '../../contract'
import type { Note } from '../../core/areas/findings'
import { NEARBY_METRES, type PlacedArea, smallestHolding } from '../../core/routing/place'
import type { RecordedPoint } from '../read/points'
import { boxOf, type Degrees, metresTo, within } from './plane'
import type { Shape } from './tiling'

interface Filed {
  minX: number
  minY: number
  maxX: number
  maxY: number
  shape: Shape
  area: PlacedArea
}

/** Wider than NEARBY_METRES anywhere below 80° of latitude. */
const REACH = (NEARBY_METRES / 111_320) * 6

/** Sends recorded points through boundaries that are not in force yet, by the rules by which `submit` routes. */
export function replay(
  points: readonly RecordedPoint[],
  shapes: readonly Shape[],
  known: ReadonlySet<string>,
  note: Note,
): NonNullable<AreaReport['replay']> {
  const tree = new RBush<Filed>().load(shapes.map(filed))
  const counts = { points: points.length, agree: 0, nearby: 0, nowhere: 0, edge: 0 }
  const strange = new Map<string, number>()
  for (const { longitude, latitude, area } of points) {
    const point: Degrees = [longitude, latitude]
    const placed = smallestHolding(
      around(tree, point, 0)
        .filter(({ shape }) => within(shape.polygons, point))
        .map((one) => one.area),
    )
    const found = placed?.area._id ?? nearestGrid(tree, point)
    if (!placed) counts[found === null ? 'nowhere' : 'nearby'] += 1
    if (placed && placed.why.length > 1) counts.edge += 1
    if (found === area) counts.agree += 1
    if (!known.has(area)) strange.set(area, (strange.get(area) ?? 0) + 1)
  }
  for (const [area, count] of strange) note('point.area', { file: 'points' }, { area: area.slice(0, 40), count })
  return counts
}

const filed = (shape: Shape): Filed => {
  const [minX, minY, maxX, maxY] = boxOf(shape.polygons)
  const kind = areaKinds.find((one) => one === shape.kind) as AreaKind
  return { minX, minY, maxX, maxY, shape, area: { _id: shape.id, kind, name: shape.id, areaPath: [], names: [] } }
}

const around = (tree: RBush<Filed>, [x, y]: Degrees, reach: number) =>
  tree.search({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach })

function nearestGrid(tree: RBush<Filed>, point: Degrees): string | null {
  const far = around(tree, point, REACH)
    .filter(({ shape }) => shape.kind === 'grid')
    .map(({ shape }) => ({ id: shape.id, metres: metresTo(shape.polygons, point) }))
    .sort((a, b) => a.metres - b.metres)
  const [nearest] = far
  return nearest && nearest.metres <= NEARBY_METRES ? nearest.id : null
}
