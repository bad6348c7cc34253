import { parse } from 'csv-parse/sync'

/** One day as it stands in a file; `row` counts as an editor does, the heading being row 1. */
export interface Row {
  row: number
  date: string
  kind: string
  name: string
}

/** What is wrong, and where; null where it is the whole file. */
export interface Fault {
  row: number | null
  reason: string
}

export interface Read {
  rows: Row[]
  faults: Fault[]
}

const LARGEST = 200_000
const COLUMNS = ['date', 'kind', 'name'] as const

const whole = (reason: string): Read => ({ rows: [], faults: [{ row: null, reason }] })
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The rows of a CSV with `date,kind,name`, or of JSON: a list of the same, or `{ holidays, workdays }` by date. */
export function rowsOf(bytes: Buffer): Read {
  if (bytes.length > LARGEST) return whole(`the file is larger than ${LARGEST} bytes: this is no list of days`)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.includes('\uFFFD') || text.includes('\u0000')) return whole('the file is not UTF-8 text')
  if (text.trim() === '') return whole('the file is empty')
  return /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text)
}

function fromCsv(text: string): Read {
  let lines: Array<{ record: string[]; info: { lines: number } }>
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const
    lines = parse(text, options) as unknown as typeof lines
  } catch (error) {
    return whole(`the CSV cannot be read: ${(error as Error).message}`)
  }
  const [heading, ...days] = lines
  const columns = (heading?.record ?? []).map((name) => name.toLowerCase())
  const missing = COLUMNS.filter((name) => !columns.includes(name))
  if (missing.length > 0) return whole(`column ${missing.join(', ')} is missing: the heading is date,kind,name`)
  const rows = days.map(({ record, info }) => {
    const at = (name: string) => record[columns.indexOf(name)] ?? ''
    return { row: info.lines, date: at('date'), kind: at('kind'), name: at('name') }
  })
  const long = days.filter(({ record }) => record.length > columns.length)
  const faults = long.map(({ record, info }) => ({
    row: info.lines,
    reason: `${record.length} fields where the heading has ${columns.length}`,
  }))
  return { rows, faults }
}

function fromJson(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return whole(`the JSON cannot be read: ${(error as Error).message}`)
  }
  if (Array.isArray(value)) return { rows: value.map(rowOf), faults: [] }
  const { holidays, workdays } = (value ?? {}) as Record<string, unknown>
  if (!isRecord(holidays) || !isRecord(workdays))
    return whole('the JSON is neither a list of days nor { holidays, workdays } by date')
  const days = [
    ...Object.entries(holidays).map(([date, name]) => ({ date, kind: 'holiday', name })),
    ...Object.entries(workdays).map(([date, name]) => ({ date, kind: 'workday', name })),
  ]
  return { rows: days.map(rowOf), faults: [] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function rowOf(day: unknown, index: number): Row {
  const { date, kind, name } = isRecord(day) ? day : {}
  return { row: index + 1, date: textOf(date), kind: textOf(kind), name: textOf(name) }
}
