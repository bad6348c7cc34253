import type { IndexDeclaration } from '../../config/manifest'
import { segments } from './guard'
import { encodeKey } from './order'
import { indexValues, type Reached, reach } from './paths'
import type { Sql } from './sql'
import { type Document, EngineError } from './types'

/** The cloud files no longer value. */
const LONGEST_KEY = 1024

export interface IndexField {
  path: string
  segments: string[]
  descending: boolean
}

/** One row of an index: the key, and the row number of the document filed under it. */
export interface Entry {
  key: Buffer
  row: number
}

/**
 * A declared index as a table of (key, row) in key order. A document whose path fans out through an array has one
 * entry for each distinct value; where two paths fan out, one for each combination.
 */
export class EntryIndex {
  readonly fields: IndexField[]
  readonly descending: boolean[]
  /** For each field: some document has, or had, an array on its path. */
  readonly multikey: boolean[]

  constructor(
    private readonly sql: Sql,
    readonly number: number,
    readonly collection: string,
    readonly declaration: IndexDeclaration,
    multikey: boolean[],
    private readonly becameMultikey: (index: EntryIndex) => void,
  ) {
    this.fields = declaration.fields.map(([path, direction]) => ({
      path,
      segments: segments(path),
      descending: direction === -1,
    }))
    this.descending = this.fields.map((field) => field.descending)
    this.multikey = this.fields.map((_, i) => multikey[i] ?? false)
  }

  get name(): string {
    return this.declaration.name
  }

  private get table(): string {
    return `entries_${this.number}`
  }

  create(): void {
    this.sql.exec(`CREATE TABLE ${this.table} (key BLOB, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID`)
  }

  drop(): void {
    this.sql.exec(`DROP TABLE IF EXISTS ${this.table}`)
  }

  /** The keys of a document, none twice. */
  keysOf(document: Document): Buffer[] {
    const reached = this.fields.map((field) => reach(document, field.segments))
    if (reached.every(({ fansOutAt }) => fansOutAt < 0)) {
      return [
        this.checked(
          encodeKey(
            reached.map(({ leaves }) => leaves[0] ?? null),
            this.descending,
          ),
        ),
      ]
    }
    this.noteArrays(reached)
    const keys = new Map<string, Buffer>()
    for (const values of combinations(reached.map(indexValues))) {
      const key = this.checked(encodeKey(values, this.descending))
      keys.set(key.toString('latin1'), key)
    }
    return [...keys.values()]
  }

  private noteArrays(reached: Reached[]): void {
    const roots = new Set<string>()
    reached.forEach(({ fansOutAt }, i) => {
      if (fansOutAt < 0) return
      roots.add((this.fields[i] as IndexField).segments.slice(0, fansOutAt).join('.'))
      if (this.multikey[i]) return
      this.multikey[i] = true
      this.becameMultikey(this)
    })
    if (roots.size > 1) {
      throw new EngineError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays [${[...roots].join('] [')}]`)
    }
  }

  private checked(key: Buffer): Buffer {
    if (key.length <= LONGEST_KEY) return key
    const message = `index key too large: collection: ${this.collection} index: ${this.name} (${key.length} > ${LONGEST_KEY} bytes)`
    throw new EngineError('DATABASE_REQUEST_FAILED', message)
  }

  add(row: number, keys: Buffer[]): void {
    for (const key of keys) this.sql.run(`INSERT OR IGNORE INTO ${this.table} VALUES (?, ?)`, [key, row])
  }

  remove(row: number, keys: Buffer[]): void {
    for (const key of keys) this.sql.run(`DELETE FROM ${this.table} WHERE key = ? AND row = ?`, [key, row])
  }

  /** The rows filed under exactly this key. */
  rowsAt(key: Buffer): number[] {
    return this.sql.all(`SELECT row FROM ${this.table} WHERE key = ?`, [key]).map(([row]) => row as number)
  }

  /** Entries with low <= key < high in key order, or in the reverse of it, read in chunks that double in size. */
  *entries(low: Buffer, high: Buffer, reverse: boolean, firstChunk: number): Generator<Entry> {
    const text = reverse
      ? `SELECT key, row FROM ${this.table} WHERE (key, row) < (?, ?) AND key >= ? ORDER BY key DESC, row DESC LIMIT ?`
      : `SELECT key, row FROM ${this.table} WHERE (key, row) > (?, ?) AND key < ? ORDER BY key, row LIMIT ?`
    const stop = reverse ? low : high
    let at: Entry = { key: reverse ? high : low, row: -1 }
    for (let size = firstChunk; ; size = Math.min(size * 2, 1024)) {
      const rows = this.sql.all(text, [at.key, at.row, stop, size])
      for (const [key, row] of rows) yield { key: key as Buffer, row: row as number }
      const last = rows[rows.length - 1]
      if (!last || rows.length < size) return
      at = { key: last[0] as Buffer, row: last[1] as number }
    }
  }

  /** Number of entries with low <= key < high, counted no further than `most`. */
  count(low: Buffer, high: Buffer, most: number): number {
    const inner = `SELECT 1 FROM ${this.table} WHERE key >= ? AND key < ? LIMIT ?`
    return this.sql.get(`SELECT count(*) FROM (${inner})`, [low, high, most])?.[0] as number
  }

  /** Number of different documents with low <= key < high. */
  countRows(low: Buffer, high: Buffer): number {
    const what = this.multikey.includes(true) ? 'count(DISTINCT row)' : 'count(*)'
    return this.sql.get(`SELECT ${what} FROM ${this.table} WHERE key >= ? AND key < ?`, [low, high])?.[0] as number
  }

  size(): number {
    return this.sql.get(`SELECT count(*) FROM ${this.table}`, [])?.[0] as number
  }
}

function combinations(lists: unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>((made, list) => made.flatMap((head) => list.map((item) => [...head, item])), [[]])
}

/** True where both lists hold the same keys in the same order. */
export function sameKeys(a: Buffer[], b: Buffer[]): boolean {
  return a.length === b.length && a.every((key, i) => key.equals(b[i] as Buffer))
}
