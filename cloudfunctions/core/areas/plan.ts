import type { AreaCounts, AreaKind, AreaReport } from '../../contract'
import { areaKinds } from '../../contract'
import { printOf } from '../chain/print'
import type { AreaChange, AreaDocument, BoundaryDocument, Middle, Polygons } from '../chain/stored'
import type { InForce, Wanted } from './wanted'

/** A boundary from a file, mended and measured. */
export interface Drawn {
  boundary: Polygons
  centre: Middle
  print: string
  bytes: number
}

/** A boundary in force, without its geometry. */
export type Kept = Omit<BoundaryDocument, 'boundary'>

type NewArea = Omit<AreaDocument, 'validFrom' | 'validTo' | 'next' | 'staged'>
type NewBoundary = Omit<BoundaryDocument, '_id' | 'validFrom' | 'validTo' | 'staged' | 'boundary'>

/** One document to be written for the moment; `shape` is null where the geometry is that of the boundary `like`. */
export type Write =
  | { what: 'addArea'; area: NewArea }
  | { what: 'changeArea'; id: string; change: Omit<AreaChange, 'from'> }
  | { what: 'closeArea'; id: string }
  | { what: 'addBoundary'; boundary: NewBoundary; shape: Polygons | null; like: string | null }
  | { what: 'closeBoundary'; id: string }

export interface Plan {
  writes: Write[]
  kinds: AreaReport['kinds']
  boundaries: AreaCounts
  /** Tells whether the same is meant by the same files later. */
  digest: string
}

interface Ground {
  inForce: InForce
  /** Areas that were, and are no more. */
  ended: ReadonlySet<string>
  /** By area. */
  kept: ReadonlyMap<string, Kept>
}

/** What has to be written so that the tree and its boundaries are as wanted, always in the same order. */
export function planOf(wanted: readonly Wanted[], drawn: ReadonlyMap<string, Drawn>, ground: Ground): Plan {
  const kinds = new Map(areaKinds.map((kind) => [kind, { kind, ...none(), carried: 0 }]))
  const count = (kind: AreaKind, what: keyof ReturnType<typeof none> | 'carried') => {
    const row = kinds.get(kind)
    if (row) row[what] += 1
  }
  for (const { kind } of ground.inForce.values()) count(kind, 'inForce')
  const ids = new Set(wanted.map(({ _id }) => _id))
  const closed = [...ground.inForce.values()].filter(({ _id }) => !ids.has(_id))
  for (const { kind } of closed) count(kind, 'closed')
  const areas = wanted.flatMap((area) => {
    const { fate, writes } = fateOf(area, drawn.get(area._id), ground)
    count(area.kind, fate)
    return writes
  })
  const boundaries = boundaryWrites(wanted, drawn, ground)
  const writes = [...areas, ...closed.map(({ _id }): Write => ({ what: 'closeArea', id: _id })), ...boundaries.writes]
  const sorted = writes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return { writes: sorted, kinds: [...kinds.values()], boundaries: boundaries.counts, digest: digestOf(sorted) }
}

const none = () => ({ inForce: 0, added: 0, changed: 0, closed: 0, unchanged: 0 })

type Fate = 'added' | 'changed' | 'carried' | 'unchanged'

function fateOf(
  area: Wanted,
  drawn: Drawn | undefined,
  { inForce, ended, kept }: Ground,
): { fate: Fate; writes: Write[] } {
  const now = inForce.get(area._id)
  const redrawn = drawn !== undefined && drawn.print !== kept.get(area._id)?.print
  const document = documentOf(area, redrawn ? drawn.centre : now?.centre)
  if (!now && !ended.has(area._id)) return { fate: 'added', writes: [{ what: 'addArea', area: document }] }
  const fate = now ? differenceOf(area, now, redrawn) : 'added'
  if (fate === 'unchanged') return { fate, writes: [] }
  const { _id, layout, centre, ...rest } = document
  const change = { ...rest, ...(layout ? { layout } : {}), ...(centre ? { centre } : {}) }
  return { fate, writes: [{ what: 'changeArea', id: _id, change }] }
}

function documentOf({ row: _row, head: _head, layout, ...area }: Wanted, centre: Middle | undefined): NewArea {
  return { ...area, ...(layout ? { layout } : {}), ...(centre ? { centre } : {}) }
}

function differenceOf(area: Wanted, now: AreaDocument, redrawn: boolean): Exclude<Fate, 'added'> {
  const own = (['name', 'code', 'parentId', 'order', 'households'] as const).some((field) => area[field] !== now[field])
  const built = area.layout !== null && JSON.stringify(area.layout) !== JSON.stringify(now.layout ?? null)
  if (own || built || redrawn) return 'changed'
  const along = area.areaPath.join() !== now.areaPath.join() || area.names.join('\n') !== now.names.join('\n')
  return along ? 'carried' : 'unchanged'
}

function boundaryWrites(wanted: readonly Wanted[], drawn: ReadonlyMap<string, Drawn>, { kept }: Ground) {
  const counts = { ...none(), inForce: kept.size }
  const ids = new Set(wanted.map(({ _id }) => _id))
  const writes: Write[] = []
  for (const { areaId, _id } of kept.values()) {
    if (ids.has(areaId)) continue
    counts.closed += 1
    writes.push({ what: 'closeBoundary', id: _id })
  }
  for (const area of wanted) {
    const before = kept.get(area._id)
    const shape = drawn.get(area._id)
    const redrawn = shape !== undefined && shape.print !== before?.print
    if (before && !redrawn && sameArea(area, before)) counts.unchanged += 1
    else if (before || shape) {
      counts[redrawn ? (before ? 'changed' : 'added') : 'unchanged'] += 1
      if (before) writes.push({ what: 'closeBoundary', id: before._id })
      writes.push(newBoundary(area, redrawn ? shape : null, before))
    }
  }
  return { counts, writes }
}

const sameArea = (area: Wanted, { kind, name, names, areaPath }: Kept) =>
  area.kind === kind &&
  area.name === name &&
  area.areaPath.join() === areaPath.join() &&
  area.names.join('\n') === names.join('\n')

function newBoundary(
  { _id, kind, name, areaPath, names }: Wanted,
  shape: Drawn | null,
  before: Kept | undefined,
): Write {
  const { print = '', bytes = 0, centre } = shape ?? before ?? {}
  const boundary = { areaId: _id, ...{ kind, name, areaPath, names, print, bytes }, ...(centre ? { centre } : {}) }
  return { what: 'addBoundary', boundary, shape: shape?.boundary ?? null, like: shape ? null : (before?._id ?? null) }
}

const order = { addArea: '0', changeArea: '1', closeArea: '2', addBoundary: '3', closeBoundary: '4' } as const
const keyOf = (write: Write): string =>
  `${order[write.what]} ${'id' in write ? write.id : 'area' in write ? write.area._id : write.boundary.areaId}`

/** Geometry stands in by its print: it is the same where that is. Points of the SDK's own are told apart by what they hold. */
const digestOf = (writes: readonly Write[]): string =>
  printOf(
    JSON.stringify(writes, (field, value: unknown) => (field === 'shape' || field === 'centre' ? undefined : value)),
  )
