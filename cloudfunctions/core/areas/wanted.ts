import { areaKinds, type Layout } from '../../contract'
import type { AreaDocument } from '../chain/stored'
import type { Note } from './findings'
import { doorCount } from './layout'
import type { Node } from './nodes'

/** An area as it will be, but for its moment and its boundary. */
export interface Wanted
  extends Pick<
    AreaDocument,
    '_id' | 'kind' | 'name' | 'code' | 'parentId' | 'areaPath' | 'names' | 'order' | 'households'
  > {
  layout: Layout | null
  row: number | null
  head: Node['head']
}

/** What is in force, by id. */
export type InForce = ReadonlyMap<string, AreaDocument>

/** The whole tree as documents, the widest first: paths from parents, households from the stairwells up, the unsaid as it is now. */
export function wantedOf(nodes: readonly Node[], inForce: InForce, note: Note): Wanted[] {
  const depth = ({ kind }: Node) => areaKinds.indexOf(kind)
  const ordered = [...nodes].sort((a, b) => depth(a) - depth(b))
  const wanted = new Map<string, Wanted>()
  const places = new Map<string, number>()
  for (const node of ordered) {
    const place = (places.get(node.parent) ?? 0) + 1
    places.set(node.parent, place)
    wanted.set(node.id, documentOf(node, wanted.get(node.parent) ?? null, inForce.get(node.id), place))
  }
  countUpwards(wanted, note)
  return [...wanted.values()]
}

function documentOf(node: Node, parent: Wanted | null, now: AreaDocument | undefined, place: number): Wanted {
  const { id, kind, name, row, head } = node
  const layout = node.layout ?? now?.layout ?? null
  const parentId = parent?._id ?? null
  const counted = kind === 'unit' && layout ? doorCount(layout) : (now?.households ?? 0)
  return {
    ...{ _id: id, kind, name, row, head, layout, parentId },
    code: node.code ?? now?.code ?? id,
    areaPath: [...(parent?.areaPath ?? []), id],
    names: [...(parent?.names ?? []), name],
    order: node.order ?? (now && now.parentId === parentId ? now.order : place),
    households: node.households ?? counted,
  }
}

/** A wider area has as many households as the stairwells in it; where it has none, as many as it says. */
function countUpwards(wanted: ReadonlyMap<string, Wanted>, note: Note): void {
  const sums = new Map<string, number>()
  for (const unit of wanted.values()) {
    if (unit.kind !== 'unit') continue
    checkDoors(unit, note)
    for (const id of unit.areaPath.slice(0, -1)) sums.set(id, (sums.get(id) ?? 0) + unit.households)
  }
  for (const [id, sum] of sums) {
    const area = wanted.get(id)
    if (!area) continue
    if (area.households !== sum && area.households > 0 && area.row !== null)
      note('households.sum', { file: 'tree', row: area.row, column: 'households' }, { id, given: area.households, sum })
    area.households = sum
  }
}

function checkDoors({ _id, row, layout, households }: Wanted, note: Note): void {
  const doors = layout ? doorCount(layout) : households
  if (row !== null && doors !== households)
    note('households.doors', { file: 'tree', row, column: 'households' }, { id: _id, given: households, doors })
}
