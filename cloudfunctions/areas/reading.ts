import { type Finding, findingsBook, type Note } from '../core/areas/findings'
import { type Node, nodesOf, type TreeRow } from '../core/areas/nodes'
import { type Drawn, type Plan, planOf } from '../core/areas/plan'
import type { PublicationDocument } from '../core/areas/stored'
import { treeOf } from '../core/areas/tree'
import { type Wanted, wantedOf } from '../core/areas/wanted'
import type { Administrator } from './administrator'
import { drawnOf } from './geometry/drawn'
import type { Ground } from './ground'
import { type Feature, featuresOf } from './read/features'
import { rowsOf } from './read/rows'

export interface Reading {
  wanted: Wanted[]
  features: Feature[]
  plan: Plan
  findings: Finding[]
  note: Note
}

/** What the files say of the tree, held against what is in force: the same files and ground always give the same plan. */
export async function readingOf(
  { files, idProperty }: Pick<PublicationDocument, 'files' | 'idProperty'>,
  { areaId, areaName }: Pick<Administrator, 'areaId' | 'areaName'>,
  ground: Ground,
): Promise<Reading> {
  const { note, all } = findingsBook()
  const features = files.boundaries ? await featuresOf(files.boundaries, idProperty, note) : []
  const rows = files.tree ? await rowsOf(files.tree, note) : null
  const found = rows ? nodesOf(rows, note) : nodesWithout(features, areaId, ground)
  const district = { id: areaId, name: ground.inForce.get(areaId)?.name ?? areaName }
  const kindBefore = (id: string) => ground.inForce.get(id)?.kind
  const nodes = treeOf(found, { district, named: namedIn(rows ?? [], found, areaId), kindBefore }, note)
  const wanted = wantedOf(nodes, ground.inForce, note)
  const drawn = drawnFor(features, nodes, note)
  return { wanted, features, plan: planOf(wanted, drawn, ground), findings: all, note }
}

/** Every id that a row names, even one with faults. */
const namedIn = (rows: readonly TreeRow[], nodes: readonly Node[], district: string) =>
  new Set([district, ...rows.flatMap(({ cells }) => cells.id ?? []), ...nodes.map(({ id }) => id)])

const UNSAID = { row: null, order: null, code: null, households: null, layout: null, head: null }

/** Without a tree file: the tree in force, or, where there is none, a grid for each area that is drawn. */
function nodesWithout(features: readonly Feature[], district: string, { inForce }: Ground): Node[] {
  const known = [...inForce.values()].map(
    ({ _id, kind, name, parentId }): Node => ({ ...UNSAID, id: _id, kind, name, parent: parentId ?? '' }),
  )
  const beside = features.filter(({ id }) => id !== district)
  if (known.some(({ kind }) => kind !== 'district')) return known
  return [...known, ...beside.map(({ id, name }): Node => ({ ...UNSAID, id, kind: 'grid', name, parent: district }))]
}

function drawnFor(features: readonly Feature[], nodes: readonly Node[], note: Note): Map<string, Drawn> {
  const ids = new Set(nodes.map(({ id }) => id))
  for (const { id, row } of features) if (!ids.has(id)) note('feature.unknown', { file: 'boundaries', row }, { id })
  const sound = features.filter(({ id, polygons }) => ids.has(id) && polygons.length > 0)
  return new Map(sound.map(({ id, polygons }) => [id, drawnOf(polygons)]))
}
