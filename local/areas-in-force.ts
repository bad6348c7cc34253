import { asOf, isWhole } from '../cloudfunctions/core/chain/in-force'
import type { AreaDocument, BoundaryDocument, Middle, Polygons } from '../cloudfunctions/core/chain/stored'
import type { Engine } from './engine/types'

interface Feature {
  type: 'Feature'
  properties: Pick<AreaDocument, 'kind' | 'name' | 'areaPath'> & { id: string }
  geometry: Polygons | Middle | null
}

export interface FeatureCollection {
  type: 'FeatureCollection'
  features: Feature[]
}

/** The areas of one kind as GeoJSON, by the version that is in force: with their boundary where they have one, else as points. */
export function areasInForce(engine: Engine, kind: string, now: number): FeatureCollection {
  // No function asks for a kind, so no index leads to it: all are read, by their ids.
  const filter = { kind, _id: { $gt: '' } }
  const areas = engine.find({ collection: 'areas', filter }) as unknown as AreaDocument[]
  const drawn = engine.find({ collection: 'boundaries', filter }) as unknown as BoundaryDocument[]
  const half = halfWritten(engine, [...areas, ...drawn])
  const boundaries = new Map(
    drawn.flatMap((one) => asOf(one, now, half) ?? []).map((one) => [one.areaId, one.boundary]),
  )
  const features = areas
    .flatMap((area) => asOf(area, now, half) ?? [])
    .filter((area) => area.kind === kind)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
    .map(
      ({ _id, names, areaPath, centre, ...area }): Feature => ({
        type: 'Feature',
        properties: {
          id: _id,
          name: area.kind === 'unit' ? names.slice(-2).join('') : area.name,
          kind: area.kind,
          areaPath,
        },
        geometry: boundaries.get(_id) ?? centre ?? null,
      }),
    )
  return { type: 'FeatureCollection', features }
}

/** Versions that are being written, or broke off: nothing of them is in force. */
function halfWritten(engine: Engine, documents: ReadonlyArray<{ staged?: string | null }>): ReadonlySet<string> {
  const staged = new Set(documents.flatMap(({ staged: version }) => version ?? []))
  const whole = (version: string) => {
    const [found] = engine.find({ collection: 'publications', filter: { _id: version } })
    return found !== undefined && isWhole(found.state as never)
  }
  return new Set([...staged].filter((version) => !whole(version)))
}
