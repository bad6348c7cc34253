import { boundaryOf } from '../../../cloudfunctions/core/chain/boundary'
import type { AreaDocument, BoundaryDocument } from '../../../cloudfunctions/core/chain/stored'
import { dissolve } from '../geometry/dissolve'
import { type Mesh, ringOf } from '../geometry/mesh'
import { type Ring, toDegrees, toSpot } from '../geometry/plane'
import { centroidOf } from '../geometry/ring'
import { type Town, townOf } from './outline'
import { district, streets, two } from './plan'

export interface Wide {
  district: AreaDocument
  streets: AreaDocument[]
  lanes: AreaDocument[]
  grids: AreaDocument[]
  boundaries: BoundaryDocument[]
  rings: Map<string, Ring>
}

type Named = Pick<AreaDocument, 'kind' | 'name' | 'code' | 'order'> & { id: string }

/** Areas below one another share their beginning: the path of ids and of names, and the day from which they hold. */
export function areaUnder(parent: AreaDocument | null, { id, ...rest }: Named, validFrom: number): AreaDocument {
  return {
    _id: id,
    ...rest,
    parentId: parent?._id ?? null,
    areaPath: [...(parent?.areaPath ?? []), id],
    names: [...(parent?.names ?? []), rest.name],
    households: 0,
    validFrom,
    validTo: null,
  }
}

/** District, streets, lanes and grids with boundaries: the grids tile the district, the wider areas are exact unions of them. */
export function wideAreas(seed: number, validFrom: number): Wide {
  const town = townOf(seed)
  const boundaries: BoundaryDocument[] = []
  const bounded = (area: AreaDocument, from: number, to: number) => {
    const { centre, boundary } = outlineOf(town, from, to)
    const whole = { ...area, centre }
    boundaries.push(boundaryOf(whole, 1, boundary))
    return whole
  }
  const total = town.grids.length
  const root = bounded(areaUnder(null, { ...district, kind: 'district', order: 1 }, validFrom), 0, total)
  const wide: Wide = { district: root, streets: [], lanes: [], grids: [], boundaries, rings: new Map() }
  for (const [index, { name, lanes }] of streets.entries()) {
    const first = wide.grids.length
    const count = lanes.reduce((sum, { grids }) => sum + grids, 0)
    const named = {
      id: `${district.id}-${index + 1}`,
      kind: 'street' as const,
      name,
      code: `${index + 1}`,
      order: index + 1,
    }
    const street = bounded(areaUnder(root, named, validFrom), first, first + count)
    wide.streets.push(street)
    for (const [order, plan] of lanes.entries()) addLane(wide, street, { ...plan, order: order + 1 }, bounded)
  }
  for (const [index, grid] of wide.grids.entries())
    wide.rings.set(grid._id, roundedRing(town.mesh, town.grids[index] as number))
  return wide
}

type Bounded = (area: AreaDocument, from: number, to: number) => AreaDocument

function addLane(
  wide: Wide,
  street: AreaDocument,
  plan: { name: string; grids: number; order: number },
  bounded: Bounded,
) {
  const code = two(wide.lanes.length + 1)
  const first = wide.grids.length
  const named = { id: `${street._id}-${code}`, kind: 'lane' as const, name: plan.name, code, order: plan.order }
  const lane = bounded(areaUnder(street, named, street.validFrom), first, first + plan.grids)
  wide.lanes.push(lane)
  for (let order = 1; order <= plan.grids; order++) {
    const number = wide.grids.length + 1
    const grid = { id: `G${two(number)}`, kind: 'grid' as const, name: `${number}网格`, code: two(number), order }
    wide.grids.push(bounded(areaUnder(lane, grid, street.validFrom), number - 1, number))
  }
}

function outlineOf({ mesh, grids }: Town, from: number, to: number) {
  const loop = dissolve(grids.slice(from, to).map((face) => mesh.faces[face] as number[]))
  const ring = loop.map((corner) => toDegrees(mesh.corners[corner] as Ring[number]))
  const centre = toDegrees(centroidOf(ring.map(toSpot)))
  return {
    boundary: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]]] },
    centre: { type: 'Point' as const, coordinates: centre },
  }
}

/** As it is stored: to the tenth of a metre. */
const roundedRing = (mesh: Mesh, face: number): Ring => ringOf(mesh, face).map((spot) => toSpot(toDegrees(spot)))
