import { type Box, boxOf, type Position, positionsOf, type Shape, shapeOf } from './geo'
import { boxAround, EARTH_RADIUS, metresBetween, metresTo } from './geo-distance'
import { intersects, within } from './geo-relations'
import { isPlain, segments } from './guard'
import { reach } from './paths'
import { EngineError } from './types'

/** One geo condition, read: where to look, what passes, and for `near` how far away. */
export interface GeoCondition {
  /** Null: anywhere (a search for the nearest without a limit). */
  box: Box | null
  passes(shape: Shape): boolean
  near?: Near
}

export interface Near {
  centre: Position
  /** Metres; `Infinity` when not limited. */
  farthest: number
  nearest: number
}

function refuse(message: string): never {
  throw new EngineError('INVALID_PARAM', message)
}

function fieldsOf(value: unknown, operator: string): Record<string, unknown> {
  return isPlain(value) ? value : refuse(`${operator} needs an object`)
}

function queryShape(value: unknown): Shape {
  try {
    return shapeOf(value)
  } catch (cause) {
    return refuse(`unable to parse geometry: ${(cause as Error).message}`)
  }
}

function centreOf(value: unknown): Position {
  const point = Array.isArray(value) ? { type: 'Point', coordinates: value } : value
  const { points, lines, polygons } = queryShape(point)
  const [centre] = points
  if (!centre || points.length + lines.length + polygons.length > 1) return refuse('a near query needs a point')
  return centre
}

function metres(value: unknown, absent: number): number {
  if (value === undefined) return absent
  return typeof value === 'number' && value >= 0 ? value : refuse('a distance is a number of metres, not below 0')
}

function readIntersects(argument: unknown): GeoCondition {
  const wanted = queryShape(fieldsOf(argument, '$geoIntersects').$geometry)
  return { box: boxOf(wanted), passes: (shape) => intersects(shape, wanted) }
}

function readWithin(argument: unknown): GeoCondition {
  const fields = fieldsOf(argument, '$geoWithin')
  if (fields.$centerSphere !== undefined) return readCircle(fields.$centerSphere)
  const wanted = queryShape(fields.$geometry)
  if (wanted.polygons.length === 0) return refuse('$geoWithin needs a Polygon or MultiPolygon')
  return { box: boxOf(wanted), passes: (shape) => within(shape, wanted) }
}

/** `[[longitude, latitude], radians]`: a shape lies in the circle when all its corners do. */
function readCircle(argument: unknown): GeoCondition {
  const [at, radians] = Array.isArray(argument) ? (argument as unknown[]) : []
  const centre = centreOf(at)
  const radius = metres(radians, Number.NaN) * EARTH_RADIUS
  if (Number.isNaN(radius)) return refuse('$centerSphere needs a radius')
  const passes = (shape: Shape) => positionsOf(shape).every((p) => metresBetween(centre, p) <= radius)
  return { box: boxAround(centre, radius), passes }
}

function readNear(argument: unknown): GeoCondition {
  const fields = fieldsOf(argument, '$nearSphere')
  return nearCondition({
    centre: centreOf(fields.$geometry),
    farthest: metres(fields.$maxDistance, Number.POSITIVE_INFINITY),
    nearest: metres(fields.$minDistance, 0),
  })
}

/** The condition "between so many metres from here". */
export function nearCondition(near: Near): GeoCondition {
  const { centre, farthest, nearest } = near
  const passes = (shape: Shape) => {
    const distance = metresTo(centre, shape)
    return distance <= farthest && distance >= nearest
  }
  return { box: Number.isFinite(farthest) ? boxAround(centre, farthest) : null, passes, near }
}

/** Reads the `$geoNear` stage: `near`, `maxDistance`, `minDistance`, in metres. */
export function nearOfStage(stage: Record<string, unknown>): Near {
  return {
    centre: centreOf(stage.near),
    farthest: metres(stage.maxDistance, Number.POSITIVE_INFINITY),
    nearest: metres(stage.minDistance, 0),
  }
}

const READERS = {
  $geoIntersects: readIntersects,
  $geoWithin: readWithin,
  $nearSphere: readNear,
  $near: readNear,
} satisfies Record<string, (argument: unknown) => GeoCondition>

export type GeoOperator = keyof typeof READERS

export function isGeoOperator(name: string): name is GeoOperator {
  return Object.hasOwn(READERS, name)
}

/** Reads a geo operator's argument; throws INVALID_PARAM where it is malformed. */
export function geoCondition(operator: GeoOperator, argument: unknown): GeoCondition {
  return READERS[operator](argument)
}

/** The shape stored at a path, or null where there is none that can be read. */
export function storedShape(document: unknown, path: readonly string[]): Shape | null {
  const [leaf] = reach(document, path).leaves
  if (leaf === undefined || leaf === null) return null
  try {
    return shapeOf(leaf)
  } catch {
    return null
  }
}

function operatorFor(name: GeoOperator) {
  return (selector: string, argument: unknown) => {
    const path = segments(selector)
    const condition = geoCondition(name, argument)
    return (document: Record<string, unknown>) => {
      const shape = storedShape(document, path)
      return shape !== null && condition.passes(shape)
    }
  }
}

/** The geo operators as mingo takes them. */
export const geoOperators = Object.fromEntries(
  (Object.keys(READERS) as GeoOperator[]).map((name) => [name, operatorFor(name)]),
)
