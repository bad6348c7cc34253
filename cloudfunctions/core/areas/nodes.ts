import { type AreaKind, id as idShape, type Layout } from '../../contract'
import type { Column } from './columns'
import { kindOf } from './columns'
import type { Note } from './findings'
import { layoutOf } from './layout'
import { numberIn } from './numbers'

/** A row of a tree file: its cells, trimmed; a column that the file has not is missing. */
export interface TreeRow {
  row: number
  cells: Partial<Record<Column, string>>
}

/** An area as somebody wants it; what he did not say is null. */
export interface Node {
  row: number | null
  id: string
  kind: AreaKind
  name: string
  /** Empty where none is named. */
  parent: string
  order: number | null
  code: string | null
  households: number | null
  layout: Layout | null
  head: { name: string; phone: string } | null
}

const LONGEST_ID = 40
const LONGEST_NAME = 40

/** What the rows say; a row with a fault is named and left out. */
export const nodesOf = (rows: readonly TreeRow[], note: Note): Node[] => rows.flatMap((row) => nodeOf(row, note) ?? [])

function nodeOf({ row, cells }: TreeRow, note: Note): Node | null {
  let sound = true
  const fault: Note = (code, where, facts) => {
    sound = false
    note(code, { file: 'tree', row, ...where }, facts)
  }
  const id = idIn(cells.id ?? '', fault)
  const kind = kindIn(cells.kind ?? '', fault)
  const name = nameIn(cells.name ?? '', fault)
  const order = numberIn(cells.order, [0, 99_999], (value) => fault('order.number', { column: 'order' }, { value }))
  const households = numberIn(cells.households, [0, 1_000_000], (value) =>
    fault('households.number', { column: 'households' }, { value }),
  )
  const layout = kind && layoutOf(cells, kind, fault)
  if (!sound || !kind) return null
  const parent = cells.parent ?? ''
  return {
    row,
    id,
    kind,
    name,
    parent,
    order,
    households,
    layout,
    code: cells.code || null,
    head: headIn(row, cells, note),
  }
}

function idIn(id: string, fault: Note): string {
  if (id === '') fault('id.missing', { column: 'id' })
  else if (id.length > LONGEST_ID || !idShape.safeParse(id).success)
    fault('id.malformed', { column: 'id' }, { id: short(id) })
  return id
}

function kindIn(word: string, fault: Note): AreaKind | null {
  const kind = kindOf(word)
  if (word === '') fault('kind.missing', { column: 'kind' })
  else if (!kind) fault('kind.unknown', { column: 'kind' }, { kind: short(word) })
  return kind
}

function nameIn(name: string, fault: Note): string {
  const column = { column: 'name' }
  if (name === '') fault('name.missing', column)
  else if ([...name].length > LONGEST_NAME) fault('name.long', column, { name: short(name), most: LONGEST_NAME })
  else if (/[\p{Cc}<>{}$]/u.test(name)) fault('name.signs', column)
  return name
}

function headIn(row: number, { headName = '', headPhone = '' }: TreeRow['cells'], note: Note): Node['head'] {
  if (headPhone !== '' && !/^[+\d][\d\s-]{5,19}$/.test(headPhone))
    note('phone.malformed', { file: 'tree', row, column: 'headPhone' }, { value: short(headPhone) })
  return headName === '' ? null : { name: headName, phone: headPhone }
}

const short = (text: string) => [...text].slice(0, 20).join('')
