import { areaKinds } from '../../contract'
import type { Note } from './findings'
import type { Node } from './nodes'

interface Ground {
  /** The district that is administered: its own row may be missing. */
  district: { id: string; name: string }
  /** Every id that any row names, also of rows with faults: their children are no orphans. */
  named: ReadonlySet<string>
  /** Of the areas that are or were in force. */
  kindBefore: (id: string) => string | undefined
}

/** The nodes as one tree below the district, every parent named; what is wrong between rows is noted. */
export function treeOf(found: readonly Node[], ground: Ground, note: Note): Node[] {
  const nodes = onlyOnce(found, note)
  const whole = withDistrict(nodes, ground, note).map((node) => underDistrict(node, ground, note))
  const byId = new Map(whole.map((node) => [node.id, node]))
  for (const node of whole) checkKind(node, ground, note)
  for (const node of whole) checkParent(node, byId, ground, note)
  checkCycles(whole, byId, note)
  checkNames(whole, byId, note)
  return whole
}

const at = ({ row }: Node, column: string) => ({ file: row === null ? null : ('tree' as const), row, column })

function onlyOnce(found: readonly Node[], note: Note): Node[] {
  const first = new Map<string, Node>()
  const letters = new Map<string, Node>()
  return found.filter((node) => {
    const same = first.get(node.id)
    const alike = letters.get(node.id.toLowerCase())
    if (same) note('id.double', at(node, 'id'), { id: node.id, first: same.row ?? 0 })
    else if (alike) note('id.letters', at(node, 'id'), { id: node.id, other: alike.id, first: alike.row ?? 0 })
    if (!same) first.set(node.id, node)
    if (!alike) letters.set(node.id.toLowerCase(), node)
    return !same
  })
}

function withDistrict(nodes: Node[], { district }: Ground, note: Note): Node[] {
  const [own, ...others] = nodes.filter(({ kind }) => kind === 'district')
  for (const other of others) note('district.several', at(other, 'kind'), { first: own?.row ?? 0 })
  if (own && own.id !== district.id) note('district.other', at(own, 'id'), { id: own.id, own: district.id })
  if (own?.parent) note('district.parent', at(own, 'parent'))
  if (own) return nodes
  const nothing = { order: null, code: null, households: null, layout: null, head: null }
  return [{ row: null, ...district, kind: 'district', parent: '', ...nothing }, ...nodes]
}

/** A street with no parent stands under the district. */
function underDistrict(node: Node, { district }: Ground, note: Note): Node {
  if (node.kind === 'district' || node.parent !== '') return node
  if (node.kind !== 'street') note('parent.missing', at(node, 'parent'))
  return { ...node, parent: district.id }
}

function checkKind(node: Node, { kindBefore }: Ground, note: Note): void {
  const before = kindBefore(node.id)
  if (before !== undefined && before !== node.kind)
    note('kind.changed', at(node, 'kind'), { id: node.id, before, after: node.kind })
}

function checkParent(node: Node, byId: ReadonlyMap<string, Node>, { named }: Ground, note: Note): void {
  const { id, kind, parent } = node
  if (kind === 'district') return
  const above = byId.get(parent)
  if (parent === id) note('parent.itself', at(node, 'parent'), { id })
  else if (!above && !named.has(parent)) note('parent.unknown', at(node, 'parent'), { parent: parent.slice(0, 40) })
  else if (above && areaKinds.indexOf(above.kind) >= areaKinds.indexOf(kind))
    note('parent.kind', at(node, 'parent'), { kind, parentKind: above.kind, parent })
}

/** Each circle is told once, at the first of its rows. */
function checkCycles(nodes: readonly Node[], byId: ReadonlyMap<string, Node>, note: Note): void {
  const settled = new Set<string>()
  for (const node of nodes) {
    const path: string[] = []
    let here: Node | undefined = node
    while (here && !settled.has(here.id) && !path.includes(here.id)) {
      path.push(here.id)
      here = here.parent === here.id ? undefined : byId.get(here.parent)
    }
    const start = here ? path.indexOf(here.id) : -1
    if (here && start >= 0) note('parent.cycle', at(here, 'parent'), { id: here.id, path: circle(path.slice(start)) })
    for (const id of path) settled.add(id)
  }
}

const circle = (ids: string[]) => [...ids, ids[0]].slice(0, 8).join(' → ')

function checkNames(nodes: readonly Node[], byId: ReadonlyMap<string, Node>, note: Note): void {
  const first = new Map<string, Node>()
  for (const node of nodes) {
    const key = `${node.parent}\n${node.kind}\n${node.name}`
    const same = first.get(key)
    if (!same) first.set(key, node)
    else {
      const parent = byId.get(node.parent)?.name ?? node.parent
      note('name.double', at(node, 'name'), { name: node.name, first: same.row ?? 0, parent })
    }
  }
}
