import { decodeDocument, encodeDocument } from './codec'
import { type Entry, type EntryIndex, sameKeys } from './entry-index'
import type { Box } from './geo'
import type { GeoIndex } from './geo-index'
import { encodeValue } from './order'
import { duplicateKey } from './refusals'
import type { Sql } from './sql'
import type { Document } from './types'

/** A document as it lies in the table. */
export interface Stored {
  row: number
  text: string
}

/** One document before and after a write; null where it did not, or does not any longer, exist. */
export interface Change {
  id: string
  before: (Stored & { document: Document }) | null
  after: Document | null
}

/** What a document is filed under, index by index. */
interface Filing {
  keys: Buffer[][]
  boxes: Array<Box | null>
}

const UNFILED: Filing = { keys: [], boxes: [] }

/** One collection: a table of documents, and its indexes, the one on `_id` first. */
export class Collection {
  private nextRow: number
  private count: number | undefined

  constructor(
    private readonly sql: Sql,
    readonly number: number,
    readonly name: string,
    readonly indexes: EntryIndex[],
    readonly geoIndexes: GeoIndex[],
  ) {
    this.nextRow = ((sql.get(`SELECT max(row) FROM ${this.table}`, [])?.[0] as number | null) ?? 0) + 1
  }

  private get table(): string {
    return `documents_${this.number}`
  }

  /** The index every collection has, on `_id`. */
  get ids(): EntryIndex {
    return this.indexes[0] as EntryIndex
  }

  get size(): number {
    this.count ??= this.ids.size()
    return this.count
  }

  /** The document with this id as it is stored, or null. */
  stored(id: string): Stored | null {
    const [row] = this.ids.rowsAt(encodeValue(id))
    return row === undefined ? null : { row, text: this.textAt(row) }
  }

  textAt(row: number): string {
    return this.sql.get(`SELECT text FROM ${this.table} WHERE row = ?`, [row])?.[0] as string
  }

  /** Every document, in the order of insertion. */
  *scan(): Generator<Stored> {
    const text = `SELECT row, text FROM ${this.table} WHERE row > ? ORDER BY row LIMIT 64`
    let at = 0
    for (;;) {
      const rows = this.sql.all(text, [at])
      for (const [row, body] of rows) yield { row: row as number, text: body as string }
      if (rows.length < 64) return
      at = rows[rows.length - 1]?.[0] as number
    }
  }

  /**
   * Writes changes with all their index entries; to be called inside a SQLite transaction, which must be rolled back
   * when this throws for more than one change. A single change that clashes has written nothing.
   */
  write(changes: Change[]): void {
    const work = changes.map((change) => ({
      change,
      row: change.before?.row ?? this.nextRow++,
      text: change.after ? encodeDocument(change.after) : null,
      old: change.before ? this.filingOf(change.before.document) : UNFILED,
      next: change.after ? this.filingOf(change.after) : UNFILED,
    }))
    if (work.length === 1) for (const { row, next } of work) this.refuseClash(row, next)
    // First every entry that goes, so that two documents may exchange a unique value in one commit.
    for (const { row, old, next } of work) this.unfile(row, old, next)
    this.file(work)
    for (const { change, row, text } of work) this.writeText(row, change.before !== null, text)
  }

  private writeText(row: number, isThere: boolean, text: string | null): void {
    if (text === null) this.sql.run(`DELETE FROM ${this.table} WHERE row = ?`, [row])
    else if (isThere) this.sql.run(`UPDATE ${this.table} SET text = ? WHERE row = ?`, [text, row])
    else this.sql.run(`INSERT INTO ${this.table} VALUES (?, ?)`, [row, text])
    if (this.count !== undefined) this.count += (text === null ? 0 : 1) - (isThere ? 1 : 0)
  }

  /** Forgets the counted size: after a rollback it may be wrong. */
  recount(): void {
    this.count = undefined
  }

  /** Throws what writing this document would throw, clashes apart: a malformed geometry, a key too long. */
  checkFiling(document: Document): void {
    this.filingOf(document)
  }

  private filingOf(document: Document): Filing {
    return {
      keys: this.indexes.map((index) => index.keysOf(document)),
      boxes: this.geoIndexes.map((index) => index.boxOf(document)),
    }
  }

  private unfile(row: number, old: Filing, next: Filing): void {
    old.keys.forEach((keys, i) => {
      if (!sameKeys(keys, next.keys[i] ?? [])) this.indexes[i]?.remove(row, keys)
    })
    old.boxes.forEach((box, i) => {
      if (!sameBox(box, next.boxes[i] ?? null)) this.geoIndexes[i]?.remove(row, box)
    })
  }

  /** Adds what is new, index by index; many at once in key order, which keeps to the same pages. */
  private file(work: Array<{ row: number; old: Filing; next: Filing }>): void {
    this.indexes.forEach((index, i) => {
      const added: Entry[] = []
      for (const { row, old, next } of work) {
        const keys = next.keys[i] ?? []
        if (!sameKeys(keys, old.keys[i] ?? [])) for (const key of keys) added.push({ key, row })
      }
      if (work.length > 1) added.sort((a, b) => Buffer.compare(a.key, b.key))
      for (const { key, row } of added) {
        if (work.length > 1 && index.declaration.unique) this.refuseTaken(index, key, row)
        index.add(row, [key])
      }
    })
    this.geoIndexes.forEach((index, i) => {
      for (const { row, old, next } of work) {
        const box = next.boxes[i] ?? null
        if (!sameBox(box, old.boxes[i] ?? null)) index.add(row, box)
      }
    })
  }

  private refuseClash(row: number, next: Filing): void {
    this.indexes.forEach((index, i) => {
      if (index.declaration.unique) for (const key of next.keys[i] ?? []) this.refuseTaken(index, key, row)
    })
  }

  private refuseTaken(index: EntryIndex, key: Buffer, row: number): void {
    if (index.rowsAt(key).some((other) => other !== row)) throw duplicateKey(this.name, index)
  }

  /** The unique index that would refuse a document, were the `ignored` rows not there; or null. */
  clashOf(document: Document, ignored: ReadonlySet<number>): EntryIndex | null {
    const clashing = (index: EntryIndex) =>
      index.keysOf(document).some((key) => index.rowsAt(key).some((row) => !ignored.has(row)))
    return this.indexes.find((index) => index.declaration.unique && clashing(index)) ?? null
  }

  /** Fills a new index from the documents that are there. */
  fill(index: EntryIndex | GeoIndex): void {
    for (const { row, text } of this.scan()) {
      const document = decodeDocument(text)
      if ('boxOf' in index) index.add(row, index.boxOf(document))
      else {
        const keys = index.keysOf(document)
        if (index.declaration.unique) for (const key of keys) this.refuseTaken(index, key, row)
        index.add(row, keys)
      }
    }
  }
}

function sameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a !== null && b !== null && a.every((side, i) => side === b[i]))
}
