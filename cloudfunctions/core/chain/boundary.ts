import { printOf } from './print'
import type { AreaDocument, BoundaryDocument, Polygons } from './stored'

type Bounded = Pick<AreaDocument, '_id' | 'kind' | 'name' | 'areaPath' | 'names' | 'centre' | 'validFrom' | 'validTo'>

/** A boundary as it is stored, with all that routing needs of its area. */
export function boundaryOf(area: Bounded, version: number, boundary: Polygons): BoundaryDocument {
  const text = JSON.stringify(boundary.coordinates)
  const { _id, kind, name, areaPath, names, centre, validFrom, validTo } = area
  return {
    _id: `${_id}@${version}`,
    areaId: _id,
    ...{ kind, name, areaPath, names, boundary, print: printOf(text), bytes: text.length, validFrom, validTo },
    ...(centre ? { centre } : {}),
  }
}
