import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import type { Note } from '../../core/areas/findings'
import { type FileName, textOf } from './bytes'

/** A row as the sheet counts it, the headings being row 1. */
export interface Cells {
  row: number
  cells: string[]
}

const isWorkbook = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** The rows of a CSV or of a workbook's first sheet, empty ones left out; null where it is neither, which is noted. */
export async function tableOf(file: FileName, bytes: Buffer, note: Note): Promise<Cells[] | null> {
  const text = isWorkbook(bytes) ? null : textOf(file, bytes, note)
  if (!isWorkbook(bytes) && text === null) return null
  try {
    const rows = text === null ? await sheetOf(bytes) : csvOf(text)
    return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    note('file.table', { file }, { problem: String((error as Error)?.message ?? error).slice(0, 120) })
    return null
  }
}

function csvOf(text: string): Cells[] {
  const rows = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    delimiter: delimiterOf(text),
  }) as unknown as Array<{ record: string[]; info: { lines: number } }>
  return rows.map(({ record, info }) => ({ row: info.lines, cells: record.map((cell) => cell.trim()) }))
}

/** Tables copied from a spreadsheet come with tabs, those of some programs with semicolons. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  return [',', '\t', ';'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
}

async function sheetOf(bytes: Buffer): Promise<Cells[]> {
  const rows = await readSheet(bytes)
  return rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))
}

const cellText = (cell: unknown): string =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell).trim()
