import { type Column, columnOf, columnWords, REQUIRED } from '../../core/areas/columns'
import type { Note } from '../../core/areas/findings'
import type { TreeRow } from '../../core/areas/nodes'
import { bytesOf } from './bytes'
import { type Cells, tableOf } from './table'

const MOST_ROWS = 20_000

/** The rows of a tree file by our columns; none where the file as a whole is wrong, which is noted. */
export async function rowsOf(fileID: string, note: Note): Promise<TreeRow[]> {
  const bytes = await bytesOf('tree', fileID, note)
  const table = bytes && (await tableOf('tree', bytes, note))
  if (!table) return []
  const [head, ...rows] = table
  const places = placesOf(head, note)
  if (!places) return []
  if (rows.length === 0) note('rows.none', { file: 'tree' })
  if (rows.length > MOST_ROWS) note('rows.tooMany', { file: 'tree' }, { count: rows.length, most: MOST_ROWS })
  return rows.slice(0, MOST_ROWS).map((row) => rowOf(row, places))
}

/** At which place each column stands; null where one is missing without which nothing can be read. */
function placesOf(head: Cells | undefined, note: Note): Map<Column, number> | null {
  const places = new Map<Column, number>()
  const headings = head?.cells ?? []
  for (const [place, heading] of headings.entries()) {
    const column = columnOf(heading)
    if (!column) continue
    const other = headings[places.get(column) ?? -1]
    if (other !== undefined) note('column.double', { file: 'tree', row: 1, column }, { heading, other })
    else places.set(column, place)
  }
  const missing = REQUIRED.filter((column) => !places.has(column))
  for (const column of missing)
    note('column.missing', { file: 'tree', row: 1, column }, { column: `${columnWords(column)} ${column}` })
  return missing.length > 0 ? null : places
}

function rowOf({ row, cells }: Cells, places: ReadonlyMap<Column, number>): TreeRow {
  const named = [...places].map(([column, place]) => [column, cells[place] ?? ''])
  return { row, cells: Object.fromEntries(named) as TreeRow['cells'] }
}
