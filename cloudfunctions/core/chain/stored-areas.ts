import type { AreaFigures, AreaKind, Instant, Layout } from '../../contract'

export interface Polygons {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown[]
}

export interface Middle {
  type: 'Point'
  coordinates: [longitude: number, latitude: number]
}

/** Collection `areas`: the tree. What somebody reads of it holds at a moment: see `asOf`. */
export interface AreaDocument {
  _id: string
  kind: AreaKind
  /** Within its parent: 3号楼. */
  name: string
  /** Short code printed on the stairwell sign. */
  code: string
  parentId: string | null
  /** From the district down to this area itself. */
  areaPath: string[]
  /** The names along `areaPath`. */
  names: string[]
  /** Place among its siblings. */
  order: number
  households: number
  /** Of a unit: its floors and doors. */
  layout?: Layout
  centre?: Middle
  validFrom: Instant
  /** It is gone from then on, which may be in the future. */
  validTo: Instant | null
  /** How it will be from a moment on; folded into the fields above by `sweep` once that has come. */
  next?: AreaChange | null
  /** The publication whose change has not been folded in yet. */
  staged?: string | null
}

/** Everything of an area that a new version of the tree may say otherwise. */
export interface AreaChange
  extends Pick<
    AreaDocument,
    'kind' | 'name' | 'code' | 'parentId' | 'areaPath' | 'names' | 'order' | 'households' | 'layout' | 'centre'
  > {
  from: Instant
}

/**
 * Collection `boundaries`, by area and version: `G12@3`. What routing needs of the area stands beside its boundary and changes with
 * it, so that a new version is in force whole at its moment, without a switch. Grids have one at least; units and buildings need none.
 */
export interface BoundaryDocument {
  _id: string
  areaId: string
  kind: AreaKind
  name: string
  areaPath: string[]
  names: string[]
  centre?: Middle
  boundary: Polygons
  /** The print of `boundary`, so that an import need not read what has not changed. */
  print: string
  /** Its length as JSON. */
  bytes: number
  validFrom: Instant
  validTo: Instant | null
  /** The publication that wrote or closes it, until its moment has come. */
  staged?: string | null
}

/**
 * Collection `tallies`, by area: figures of a stairwell counted from its rows, those of a wider area summed from its children. Whoever
 * writes has read the rows after the version he replaces.
 */
export interface TallyDocument extends AreaFigures {
  _id: string
  kind: AreaKind
  parentId: string | null
  areaPath: string[]
  countedAt: Instant
  /** When it must be counted again: now where a child has changed, else when the next visit falls due or the month ends. */
  againAt: Instant | null
  version: number
}
