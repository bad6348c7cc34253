import type { Note } from '../../core/areas/findings'
import { mended } from './mend'
import { type Degrees, holds, metresBetween, type Polygon, type Ring, same, squareMetres } from './plane'

type Raw = { type?: unknown; coordinates?: unknown } | null | undefined
/** Notes something of the feature that is being read. */
type Say = (code: Parameters<Note>[0], where: object, facts: Record<string, string | number>) => void

/** The polygons of a geometry: numbers, degrees, closed rings that enclose something and cross nothing; none where a fault is noted. */
export function polygonsOf(geometry: Raw, id: string, note: Note): Polygon[] {
  let sound = true
  const fault: Say = (code, _where, facts) => {
    sound = false
    note(code, {}, { id, ...facts })
  }
  const drawn = drawnIn(geometry, fault)
  const rings = drawn.flatMap((polygon) => polygon.map((ring) => ({ ring })))
  const strange = rings.some(({ ring }) => !degreesIn(ring, fault))
  if (strange) return []
  for (const { ring } of rings) checkRing(ring, fault)
  if (!sound) return []
  const tidy = drawn.flatMap((polygon) => tidied(polygon, fault, (count) => note('ring.mended', {}, { id, count })))
  return sound ? tidy : []
}

function drawnIn(geometry: Raw, fault: Say): Polygon[] {
  const { type, coordinates } = geometry ?? {}
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  const whole = Array.isArray(polygons) && polygons.length > 0 && polygons.every((polygon) => isNested(polygon))
  if (!whole) fault('feature.shape', {}, { type: String(type ?? 'null').slice(0, 20) })
  return whole ? (polygons as Polygon[]) : []
}

const isNested = (polygon: unknown): boolean =>
  Array.isArray(polygon) && polygon.length > 0 && polygon.every((ring) => Array.isArray(ring))

/** WGS-84 degrees, longitude first. The first place that is not is told. */
function degreesIn(ring: Ring, fault: Say): boolean {
  for (const point of ring as unknown[]) {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return said(() => fault('coordinates.numbers', {}, {}))
    if (looksSwapped(x, y)) return said(() => fault('coordinates.swapped', {}, { x, y }))
    if (Math.abs(x) > 180 || Math.abs(y) > 90) return said(() => fault('coordinates.projected', {}, { x, y }))
  }
  return true
}

const said = (say: () => void): false => {
  say()
  return false
}

const inChina = (x: number, y: number) => x > 73 && x < 136 && y > 3 && y < 54
const looksSwapped = (x: number, y: number) =>
  (Math.abs(x) <= 90 && Math.abs(y) > 90 && Math.abs(y) <= 180) || (inChina(y, x) && !inChina(x, y))

function checkRing(ring: Ring, fault: Say): void {
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4) fault('ring.short', {}, { count: ring.length })
  else if (!same(first, last) && first && last)
    fault('ring.open', {}, { metres: Math.round(metresBetween(first, last)) })
}

/** Rings without spikes and touches, holes with the outer ring they lie in. */
function tidied([outer = [], ...holes]: Polygon, fault: Say, tell: (count: number) => void): Polygon[] {
  const rings = [outer, ...holes].map((ring) => mended(ring.map(([x, y]): Degrees => [round(x), round(y)])))
  for (const { crossing, loops } of rings) {
    if (crossing) fault('ring.crossing', {}, { lon: round(crossing[0]), lat: round(crossing[1]) })
    else if (loops.length === 0) fault('ring.flat', {}, {})
  }
  const count = rings.reduce((sum, { mends }) => sum + mends, 0)
  if (count > 0) tell(count)
  const [first, ...others] = rings.map(({ loops }) => loops)
  const polygons = nested(first ?? [])
  for (const hole of (others ?? []).flat()) {
    const around = polygons.find(([ring]) => ring && hole.some((point) => holds(ring, point)))
    if (around) around.push(hole)
    else fault('hole.outside', {}, {})
  }
  return polygons
}

/** Loops that a ring fell into: one within another is a hole of it, where it touched itself from inside. */
function nested(loops: Ring[]): Polygon[] {
  const bySize = [...loops].sort((a, b) => squareMetres(b) - squareMetres(a))
  const polygons: Polygon[] = []
  for (const loop of bySize) {
    const around = polygons.find(
      ([outer]) => outer && loop.filter((point) => holds(outer, point)).length > loop.length / 2,
    )
    if (around) around.push(loop)
    else polygons.push([loop])
  }
  return polygons
}

/** A centimetre: finer differences are those of the program that wrote it. */
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
