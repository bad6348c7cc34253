import { area } from '@turf/area'
import { difference, intersection, union } from 'polyclip-ts'
import RBush from 'rbush'
import type { Note } from '../../core/areas/findings'
import { type Box, boxOf, type Polygon, squareMetres } from './plane'

export interface Shape {
  id: string
  kind: string
  parentId: string | null
  /** In the boundaries file; null where it is in force already. */
  row: number | null
  polygons: Polygon[]
}

interface Filed {
  minX: number
  minY: number
  maxX: number
  maxY: number
  shape: Shape
}

/** Slivers below this are the width of the pen: m². */
const PEN = 5
/** Time after which what is left is not measured, in milliseconds. */
const PATIENCE = 20_000

const filed = (shape: Shape): Filed => {
  const [minX, minY, maxX, maxY] = boxOf(shape.polygons)
  return { minX, minY, maxX, maxY, shape }
}

const metresOf = (coordinates: Polygon[]): number =>
  coordinates.length === 0 ? 0 : Math.round(area({ type: 'MultiPolygon', coordinates }))

/** Holds siblings against each other, and each child against its parent: overlaps, gaps, what stands out; in m². */
export function checkTiling(shapes: readonly Shape[], note: Note): void {
  const started = Date.now()
  const inTime = () => Date.now() - started < PATIENCE
  const byParent = new Map<string, Shape[]>()
  for (const shape of shapes) {
    const key = `${shape.kind} ${shape.parentId}`
    byParent.set(key, [...(byParent.get(key) ?? []), shape])
  }
  const byId = new Map(shapes.map((shape) => [shape.id, shape]))
  // Neighbours under different parents share an edge as well: grids are held against all grids.
  const byKind = new Map<string, Shape[]>()
  for (const shape of shapes) byKind.set(shape.kind, [...(byKind.get(shape.kind) ?? []), shape])
  for (const alike of byKind.values()) overlaps(alike, inTime, note)
  for (const siblings of byParent.values()) {
    const parent = byId.get(siblings[0]?.parentId ?? '')
    gaps(siblings, parent ?? null, inTime, note)
    if (parent) for (const sibling of siblings) outside(sibling, parent, inTime, note)
  }
  if (!inTime()) note('tiling.unfinished', { file: 'boundaries' })
}

function overlaps(shapes: readonly Shape[], inTime: () => boolean, note: Note): void {
  const tree = new RBush<Filed>().load(shapes.map(filed))
  for (const a of shapes) {
    for (const { shape: b } of tree.search(filed(a))) {
      if (a.id >= b.id || !inTime()) continue
      const where = { file: 'boundaries' as const, row: b.row ?? a.row }
      if (JSON.stringify(a.polygons) === JSON.stringify(b.polygons)) note('tiling.same', where, { a: a.id, b: b.id })
      else
        measured(() => intersection(near(a, b), near(b, a)) as Polygon[], {
          found: (squareMetres) => note('tiling.overlap', where, { a: a.id, b: b.id, squareMetres }),
          failed: () => note('tiling.unmeasured', where, { a: a.id, b: b.id }),
        })
    }
  }
}

/** What of the parent none of its children covers; where the parent has no boundary, the holes that the children leave. */
function gaps(siblings: readonly Shape[], parent: Shape | null, inTime: () => boolean, note: Note): void {
  const [first, ...others] = siblings
  if (!first || (others.length === 0 && !parent) || !inTime()) return
  const failed = () =>
    note('tiling.unmeasured', { file: 'boundaries', row: first.row }, { a: first.id, b: parent?.id ?? first.id })
  try {
    const whole = union(first.polygons, ...others.map(({ polygons }) => polygons)) as Polygon[]
    const left = parent
      ? (difference(parent.polygons, whole) as Polygon[])
      : whole.flatMap(([, ...holes]) => holes.map((hole): Polygon => [hole]))
    for (const gap of left) {
      const size = metresOf([gap])
      if (size > PEN)
        note('tiling.gap', { file: 'boundaries', row: null }, { near: nearest(gap, siblings), squareMetres: size })
    }
  } catch {
    failed()
  }
}

const nearest = (gap: Polygon, siblings: readonly Shape[]): string => {
  const corners = new Set((gap[0] ?? []).map(String))
  const shared = ({ polygons }: Shape) => polygons.flat(2).filter((corner) => corners.has(String(corner))).length
  return [...siblings].sort((a, b) => shared(b) - shared(a))[0]?.id ?? ''
}

function outside(child: Shape, parent: Shape, inTime: () => boolean, note: Note): void {
  if (!inTime()) return
  const where = { file: 'boundaries' as const, row: child.row ?? parent.row }
  measured(() => difference(child.polygons, parent.polygons) as Polygon[], {
    found: (squareMetres) => note('tiling.outside', where, { id: child.id, parent: parent.id, squareMetres }),
    failed: () => note('tiling.unmeasured', where, { a: child.id, b: parent.id }),
  })
}

interface Ends {
  found(squareMetres: number): void
  failed(): void
}

function measured(measure: () => Polygon[], { found, failed }: Ends): void {
  try {
    const size = metresOf(measure())
    if (size > PEN) found(size)
  } catch {
    failed()
  }
}

/** Of an area only the parts whose box meets the other's: the rest cannot overlap it. */
function near({ polygons }: Shape, other: Shape): Polygon[] {
  const [west, south, east, north]: Box = boxOf(other.polygons)
  return polygons.filter((polygon) => {
    const [w, s, e, n] = boxOf([polygon])
    return w <= east && e >= west && s <= north && n >= south && squareMetres(polygon[0] ?? []) > 0
  })
}
