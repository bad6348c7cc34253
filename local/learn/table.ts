import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Example } from './train'

export interface Table {
  examples: Example[]
  /** Rows that could not be read: too few or too many fields, an empty one, broken quotes, bytes that are no UTF-8. */
  faults: number
}

const BROKEN = '\uFFFD'

/** The rows of a CSV file with the columns `text` and `label`; other columns are passed over. */
export function readTable(file: string): Table {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new Error(`cannot read ${file}: there is no such file`)
  }
  return tableOf(bytes, file)
}

export function tableOf(bytes: Buffer | string, file: string): Table {
  let skipped = 0
  const records: string[][] = parse(bytes, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: () => {
      skipped++
      return undefined
    },
  })
  const names = (records[0] ?? []).map((name) => name.trim().toLowerCase())
  if (records.length === 0) throw new Error(`${file} is empty`)
  const text = names.indexOf('text')
  const label = names.indexOf('label')
  if (text < 0 || label < 0) throw new Error(`${file} needs the columns text and label; it has: ${names.join(', ')}`)

  const examples: Example[] = []
  for (const fields of records.slice(1)) {
    const example = { text: fields[text]?.trim() ?? '', label: fields[label]?.trim() ?? '' }
    const whole = fields.length === names.length && example.text !== '' && example.label !== ''
    if (whole && !example.text.includes(BROKEN) && !example.label.includes(BROKEN)) examples.push(example)
    else skipped++
  }
  if (examples.length === 0) throw new Error(`${file} holds no row that could be read (${skipped} could not)`)
  return { examples, faults: skipped }
}
