import { isPlain } from './guard'
import { EngineError } from './types'

/** Longitude, latitude, in degrees. */
export type Position = readonly [number, number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[]

/** Any GeoJSON geometry taken apart. */
export interface Shape {
  points: Position[]
  lines: Position[][]
  polygons: Polygon[]
}

/** West, south, east, north. */
export type Box = [number, number, number, number]

function refuse(message: string): never {
  throw new EngineError('DATABASE_REQUEST_FAILED', `Can't extract geo keys: ${message}`)
}

function position(value: unknown): Position {
  if (!Array.isArray(value)) return refuse('a position is [longitude, latitude]')
  const [longitude, latitude] = value as unknown[]
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return refuse('a position is two numbers')
  // Written so that NaN is refused as well.
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    return refuse(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return [longitude, latitude]
}

function each<T>(value: unknown, read: (item: unknown) => T): T[] {
  return Array.isArray(value) ? value.map(read) : refuse('coordinates are not an array')
}

function line(value: unknown): Position[] {
  const positions = each(value, position)
  return positions.length < 2 ? refuse('a line has at least two positions') : positions
}

function ring(value: unknown): Ring {
  const positions = each(value, position)
  const [first, last] = [positions[0], positions[positions.length - 1]]
  if (!first || !last || positions.length < 4) return refuse('a loop has at least four positions')
  return first[0] === last[0] && first[1] === last[1] ? positions : refuse('a loop is not closed')
}

function polygon(value: unknown): Polygon {
  const rings = each(value, ring)
  return rings.length === 0 ? refuse('a polygon has no loop') : rings
}

const READERS: Record<string, (geometry: Record<string, unknown>) => Partial<Shape>> = {
  Point: ({ coordinates }) => ({ points: [position(coordinates)] }),
  MultiPoint: ({ coordinates }) => ({ points: each(coordinates, position) }),
  LineString: ({ coordinates }) => ({ lines: [line(coordinates)] }),
  MultiLineString: ({ coordinates }) => ({ lines: each(coordinates, line) }),
  Polygon: ({ coordinates }) => ({ polygons: [polygon(coordinates)] }),
  MultiPolygon: ({ coordinates }) => ({ polygons: each(coordinates, polygon) }),
  GeometryCollection: ({ geometries }) => {
    const shapes = each(geometries, shapeOf)
    return {
      points: shapes.flatMap((shape) => shape.points),
      lines: shapes.flatMap((shape) => shape.lines),
      polygons: shapes.flatMap((shape) => shape.polygons),
    }
  },
}

/** Reads a GeoJSON geometry; throws DATABASE_REQUEST_FAILED, as MongoDB refuses it, where it is malformed. */
export function shapeOf(value: unknown): Shape {
  if (!isPlain(value) || typeof value.type !== 'string') return refuse('not a GeoJSON geometry')
  const read = Object.hasOwn(READERS, value.type) ? READERS[value.type] : undefined
  return read ? { points: [], lines: [], polygons: [], ...read(value) } : refuse(`unknown GeoJSON type ${value.type}`)
}

/** Every position of a shape that lies on its outline. */
export function positionsOf(shape: Shape): Position[] {
  return [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]
}

/** Every stretch of a shape's outline. */
export function* edgesOf(shape: Shape): Generator<[Position, Position]> {
  for (const path of [...shape.lines, ...shape.polygons.flat()]) {
    for (let i = 1; i < path.length; i++) yield [path[i - 1] as Position, path[i] as Position]
  }
}

/** The box around a shape. */
export function boxOf(shape: Shape): Box {
  const box: Box = [180, 90, -180, -90]
  for (const [longitude, latitude] of positionsOf(shape)) {
    box[0] = Math.min(box[0], longitude)
    box[1] = Math.min(box[1], latitude)
    box[2] = Math.max(box[2], longitude)
    box[3] = Math.max(box[3], latitude)
  }
  return box
}
