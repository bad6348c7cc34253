import { id as idShape } from '../../contract'
import type { Note } from '../../core/areas/findings'
import type { Degrees, Polygon } from '../geometry/plane'
import { polygonsOf } from '../geometry/polygons'
import { bytesOf, textOf } from './bytes'

/** All that is drawn for one area. */
export interface Feature {
  id: string
  name: string
  /** Which feature of the layer it is, the first being 1. */
  row: number
  polygons: Polygon[]
}

type Raw = { properties?: Record<string, unknown> | null; geometry?: { type?: unknown; coordinates?: unknown } | null }

const LONGEST_NAME = 40

/** The boundaries of a GeoJSON file by area, mended where they could be; what cannot be a boundary is noted and left out. */
export async function featuresOf(fileID: string, idProperty: string, note: Note): Promise<Feature[]> {
  const bytes = await bytesOf('boundaries', fileID, note)
  const text = bytes && textOf('boundaries', bytes, note)
  const layer = text === null ? null : layerOf(text, note)
  const found = new Map<string, Feature>()
  for (const [index, raw] of (layer ?? []).entries()) {
    const row = index + 1
    const id = idIn(raw, idProperty)
    if (id === null) {
      note('feature.id', { file: 'boundaries', row, column: idProperty }, { property: idProperty })
      continue
    }
    const polygons = polygonsOf(raw.geometry, id, (code, _where, facts) =>
      note(code, { file: 'boundaries', row }, facts),
    )
    const same = found.get(id)
    if (same) note('feature.parts', { file: 'boundaries', row }, { id })
    if (same) same.polygons.push(...polygons)
    else found.set(id, { id, name: nameIn(raw, id), row, polygons })
  }
  return [...found.values()]
}

function layerOf(text: string, note: Note): Raw[] | null {
  const file = { file: 'boundaries' as const }
  try {
    const layer = JSON.parse(text.replace(/^\uFEFF/, '')) as {
      type?: unknown
      features?: unknown
      crs?: unknown
    } | null
    const crs = JSON.stringify(layer?.crs ?? null)
    if (layer?.type !== 'FeatureCollection' || !Array.isArray(layer.features)) note('file.collection', file)
    // CGCS2000 lies within centimetres of WGS-84.
    else if (layer.crs && !/CRS84|EPSG:+4326|EPSG:+4490/i.test(crs)) note('file.crs', file, { crs: crsName(crs) })
    else return (layer.features as Array<Raw | null>).map((feature) => feature ?? {})
  } catch (error) {
    note('file.json', file, { problem: String((error as Error).message).slice(0, 120) })
  }
  return null
}

const crsName = (crs: string) => (/"name":"([^"]{1,60})"/.exec(crs)?.[1] ?? crs).slice(0, 60)

function idIn({ properties }: Raw, idProperty: string): string | null {
  const value = properties?.[idProperty]
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return idShape.safeParse(id).success ? id : null
}

const nameIn = ({ properties }: Raw, id: string) =>
  String(properties?.name ?? properties?.名称 ?? id)
    .trim()
    .slice(0, LONGEST_NAME) || id

export type { Degrees }
