import type { AreaKind } from '../../cloudfunctions/contract'
import type { AreaDocument } from '../../cloudfunctions/core/chain/stored'
import { type Areas, allAreas, fullName } from './areas'

interface Feature {
  type: 'Feature'
  properties: { id: string; name: string; kind: AreaKind; areaPath: string[] }
  geometry: AreaDocument['boundary'] | AreaDocument['centre'] | null
}

export interface FeatureCollection {
  type: 'FeatureCollection'
  features: Feature[]
}

/** The areas of one kind as GeoJSON: with their boundary where they have one, else as points. */
export function areasAsGeoJSON(areas: Areas, kind: AreaKind): FeatureCollection {
  const features = allAreas(areas)
    .filter((area) => area.kind === kind)
    .map(
      (area): Feature => ({
        type: 'Feature',
        properties: { id: area._id, name: fullName(area), kind, areaPath: area.areaPath },
        geometry: area.boundary ?? area.centre ?? null,
      }),
    )
  return { type: 'FeatureCollection', features }
}
