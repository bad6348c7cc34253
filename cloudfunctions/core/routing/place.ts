import { areaKinds, type Point, type RequestRoute, type Why } from '../../contract'
import type { AreaDocument } from '../chain/stored'

/** How far outside every boundary a point may lie and still belong to the nearest grid, in metres. */
export const NEARBY_METRES = 500

/** An area without its boundary: what routing needs of it. */
export interface PlacedArea extends Pick<AreaDocument, '_id' | 'kind' | 'name' | 'areaPath' | 'names'> {
  /** Its middle, plainly: the SDK hands stored GeoJSON out as objects of its own. */
  middle?: Point | null
}

/** A stored area as routing sees it. */
export const placedArea = ({ _id, kind, name, areaPath, names, centre }: AreaDocument): PlacedArea => ({
  ...{ _id, kind, name, areaPath, names },
  middle: centre ? { longitude: centre.coordinates[0], latitude: centre.coordinates[1] } : null,
})

export interface Placed {
  area: PlacedArea
  why: Why[]
}

const depth = ({ kind }: PlacedArea) => areaKinds.indexOf(kind)

/** Of the areas whose boundary holds a point, the smallest kind; on an edge or in an overlap the smaller id wins and it is flagged. Null when there are none. */
export function smallestHolding(holding: readonly PlacedArea[]): Placed | null {
  const smallest = Math.max(...holding.map(depth))
  const rivals = holding
    .filter((area) => depth(area) === smallest)
    .sort((a, b) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0))
  const [area] = rivals
  if (!area) return null
  const why: Why[] = [{ rule: 'boundary', areaId: area._id, areaName: area.name }]
  if (rivals.length > 1) why.push({ rule: 'edge', areaIds: rivals.map(({ _id }) => _id) })
  return { area, why }
}

export const nearby = (area: PlacedArea): Placed => ({
  area,
  why: [{ rule: 'nearby', areaId: area._id, areaName: area.name, within: NEARBY_METRES }],
})

export const nowhere = (district: PlacedArea): Placed => ({
  area: district,
  why: [{ rule: 'nowhere', areaName: district.name }],
})

export const picked = (area: PlacedArea): Placed => ({
  area,
  why: [{ rule: 'picked', areaId: area._id, areaName: area.names.slice(-2).join('') }],
})

/** What is kept and shown of a routing. */
export const routeOf = ({ _id, name, areaPath }: PlacedArea, why: Why[]): RequestRoute => ({
  areaId: _id,
  areaName: name,
  areaPath,
  why,
})
