import type { AreaKind, Instant, PostKind } from '../../contract'

/** Collection `areas`. Boundaries stand on grids at least; units and buildings need none. */
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
  boundary?: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] }
  centre?: { type: 'Point'; coordinates: [longitude: number, latitude: number] }
  validFrom: Instant
  validTo: Instant | null
}

/** Collection `posts`: one kind of duty for one area or department, held by one person at a time. Its phone is a work phone. */
export interface PostDocument {
  _id: string
  kind: PostKind
  areaId: string | null
  areaKind: AreaKind | null
  areaName: string
  areaPath: string[]
  departmentId: string | null
  openid: string
  name: string
  phone: string
  from: Instant
  /** Null while it lasts. */
  until: Instant | null
  deputy: { openid: string; name: string } | null
  /** The deputy acts until then. */
  absentUntil: Instant | null
}

export interface HomeRecord {
  unitId: string
  door: string | null
  /** 锦绣小区3号楼2单元 */
  title: string
  /** Wider areas, street first. */
  where: string[]
  areaPath: string[]
  confirmed: boolean
}

/** Collection `people`, by openid. `called` is the polite short form that a head may see; nothing else of a person is kept. */
export interface PersonDocument {
  _id: string
  called: string
  homes: HomeRecord[]
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** Collection `secrets`, by openid, apart from `people`: sealed texts (kit/secret.ts), all of a person's under one key. */
export interface SecretDocument {
  _id: string
  name: string | null
  phone: string | null
  /** The key they are sealed under, so that those under an old one can be asked for. */
  keyName: string
  /** The idempotency key of the newest write. */
  key: string | null
  version: number
  updatedAt: Instant
}
