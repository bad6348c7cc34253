import type { AreaKind } from '../../cloudfunctions/contract'
import type { Middle, Polygons } from '../../cloudfunctions/core/chain/stored'
import { type Areas, allAreas, fullName } from './areas'

interface Feature {
  type: 'Feature'
  properties: { id: string; name: string; kind: AreaKind; areaPath: string[] }
  geometry: Polygons | Middle | null
}

export interface FeatureCollection {
  type: 'FeatureCollection'
  features: Feature[]
}

/** The areas of one kind as GeoJSON: with their boundary where they have one, else as points. */
export function areasAsGeoJSON(areas: Areas, kind: AreaKind): FeatureCollection {
  const boundaries = new Map(areas.boundaries.map(({ areaId, boundary }) => [areaId, boundary]))
  const features = allAreas(areas)
    .filter((area) => area.kind === kind)
    .map(
      (area): Feature => ({
        type: 'Feature',
        properties: { id: area._id, name: fullName(area), kind, areaPath: area.areaPath },
        geometry: boundaries.get(area._id) ?? area.centre ?? null,
      }),
    )
  return { type: 'FeatureCollection', features }
}
