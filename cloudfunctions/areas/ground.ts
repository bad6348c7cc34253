import type { Instant } from '../contract'
import type { Kept } from '../core/areas/plan'
import { asOf, BOUNDARY_DATED } from '../core/chain/in-force'
import type { AreaDocument, BoundaryDocument, Polygons } from '../core/chain/stored'
import { halfWritten } from '../kit/areas'
import { _ } from '../kit/cloud'
import { everyOf, list } from '../kit/database'
import type { Polygon } from './geometry/plane'

/** What is in force, against which a new version is held. */
export interface Ground {
  inForce: Map<string, AreaDocument>
  /** Areas that were, and are no more. */
  ended: Set<string>
  /** Boundaries by area, without their geometry. */
  kept: Map<string, Kept>
}

const LIGHT = {
  ...{ areaId: true, kind: true, name: true, areaPath: true, names: true, centre: true },
  ...{ print: true, bytes: true, ...BOUNDARY_DATED },
}

/** The whole tree and its boundaries as they are now. One call for every 1000 of either. */
export async function groundOf(now: Instant): Promise<Ground> {
  const [areas, boundaries] = await Promise.all([
    everyOf<AreaDocument>('areas', {}),
    everyOf<Kept>('boundaries', {}, LIGHT),
  ])
  const half = await halfWritten([...areas, ...boundaries], now)
  const present = areas.flatMap((area) => asOf(area, now, half) ?? [])
  const inForce = new Map(present.map((area) => [area._id, area]))
  // What an unfinished first version has written is neither in force nor over: it is written on.
  const over = areas.filter(
    ({ _id, validFrom, staged }) => validFrom <= now && !half.has(staged ?? '') && !inForce.has(_id),
  )
  const holding = boundaries.flatMap((boundary) => asOf(boundary, now, half) ?? [])
  return {
    inForce,
    ended: new Set(over.map(({ _id }) => _id)),
    kept: new Map(holding.map((boundary) => [boundary.areaId, boundary])),
  }
}

/** An answer of the database holds at most 1 MB. */
const MOST_BYTES = 600_000

/** The geometry of boundaries by their ids. One call for every 600 KB. */
export async function shapesOf(kept: readonly Kept[]): Promise<Map<string, Polygons>> {
  const shapes = new Map<string, Polygons>()
  for (const group of groupsOf(kept)) {
    const found = await list<Pick<BoundaryDocument, '_id' | 'boundary'>>(
      'boundaries',
      { _id: _.in(group.map(({ _id }) => _id)) },
      { fields: { boundary: true }, limit: group.length },
    )
    // The SDK hands geometry out as objects of its own.
    for (const { _id, boundary } of found) shapes.set(_id, JSON.parse(JSON.stringify(boundary)) as Polygons)
  }
  return shapes
}

function groupsOf(kept: readonly Kept[]): Kept[][] {
  const groups: Kept[][] = []
  let size = MOST_BYTES
  for (const one of kept) {
    size += one.bytes
    if (size > MOST_BYTES || (groups.at(-1)?.length ?? 0) >= 100) {
      groups.push([])
      size = one.bytes
    }
    groups.at(-1)?.push(one)
  }
  return groups
}

export const polygonsIn = ({ type, coordinates }: Polygons): Polygon[] =>
  (type === 'Polygon' ? [coordinates] : coordinates) as Polygon[]
