import { id as idSchema } from '../../cloudfunctions/contract'

export interface Boundary {
  id: string
  name: string
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] }
}

type Feature = { properties?: Record<string, unknown> | null; geometry?: Boundary['geometry'] | null }

/** The areas of a GeoJSON FeatureCollection, and for each feature that cannot be one, why. Throws where it is no collection at all. */
export function boundariesOf(geojson: string, idProperty: string): { boundaries: Boundary[]; faults: string[] } {
  const collection = JSON.parse(geojson) as { type?: unknown; features?: unknown }
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error('the areas are not a GeoJSON FeatureCollection')
  const boundaries: Boundary[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  for (const [index, feature] of (collection.features as Feature[]).entries()) {
    const id = String(feature.properties?.[idProperty] ?? '')
    const fault = faultOf(feature, id, seen, idProperty)
    if (fault) {
      faults.push(`feature ${index + 1}: ${fault}`)
      continue
    }
    seen.add(id)
    boundaries.push({
      id,
      name: String(feature.properties?.name ?? id),
      geometry: feature.geometry as Boundary['geometry'],
    })
  }
  return { boundaries, faults }
}

function faultOf({ geometry }: Feature, id: string, seen: Set<string>, idProperty: string): string | null {
  if (!idSchema.safeParse(id).success) return `property “${idProperty}” is not an id: “${id}”`
  if (seen.has(id)) return `id ${id} appears twice`
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return 'the geometry is neither Polygon nor MultiPolygon'
  return null
}
