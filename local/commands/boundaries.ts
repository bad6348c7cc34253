import { id as idSchema } from '../../cloudfunctions/contract'

export interface Boundary {
  id: string
  name: string
  geometry: Geometry
}

interface Geometry {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown[]
}

type Feature = { properties?: Record<string, unknown> | null; geometry?: Geometry | null }

interface Read {
  boundaries: Boundary[]
  /** Features that cannot be an area, each with its place and reason. */
  faults: string[]
  /** What was taken otherwise than it stands there. */
  notes: string[]
}

/** The areas of a GeoJSON FeatureCollection; features of one id are parts of one area. Throws where it is no collection at all. */
export function boundariesOf(geojson: string, idProperty: string): Read {
  const collection = JSON.parse(geojson) as { type?: unknown; features?: unknown }
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error('the areas are not a GeoJSON FeatureCollection')
  const known = new Map<string, Boundary>()
  const read: Read = { boundaries: [], faults: [], notes: [] }
  for (const [index, feature] of (collection.features as Feature[]).entries()) {
    const id = String(feature.properties?.[idProperty] ?? '')
    const name = String(feature.properties?.name ?? id)
    const fault = faultOf(feature, id, idProperty)
    const same = known.get(id)
    if (fault) read.faults.push(`feature ${index + 1}: ${fault}`)
    else if (same) {
      read.notes.push(`id ${id} stands twice: ${same.name} and ${name} are taken as parts of one area`)
      known.set(id, { ...same, geometry: together(same.geometry, feature.geometry as Geometry) })
    } else known.set(id, { id, name, geometry: feature.geometry as Geometry })
  }
  return { ...read, boundaries: [...known.values()] }
}

const polygonsOf = ({ type, coordinates }: Geometry) => (type === 'Polygon' ? [coordinates] : coordinates)

const together = (a: Geometry, b: Geometry): Geometry => ({
  type: 'MultiPolygon',
  coordinates: [...polygonsOf(a), ...polygonsOf(b)],
})

function faultOf({ geometry }: Feature, id: string, idProperty: string): string | null {
  if (!idSchema.safeParse(id).success) return `property “${idProperty}” is not an id: “${id}”`
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return 'the geometry is neither Polygon nor MultiPolygon'
  return null
}
