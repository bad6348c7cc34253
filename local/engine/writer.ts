import type { Catalog } from './catalog'
import { decodeDocument, encodeDocument } from './codec'
import type { Change, Collection } from './collection'
import type { History } from './history'
import type { Found } from './reader'
import type { Sql } from './sql'
import { type Document, EngineError, type Filter, type Update, type WriteCounts } from './types'
import { updated, upserted } from './updates'
import { withId } from './writes'

/** Documents of a bulk load whose entries are written together, in key order. */
const LOADED_AT_ONCE = 5000

interface Tools {
  sql: Sql
  catalog: Catalog
  history: History
  now(): number
  makeId(): string
  /** True while some open transaction may still ask for what a write replaces. */
  versionsAreWanted(): boolean
}

/** The one door for writes. */
export class Writer {
  constructor(private readonly tools: Tools) {}

  /** Writes all changes or none, then notes them for the transactions that are open. */
  apply(changes: Map<string, Change[]>): void {
    const { sql, catalog, history, versionsAreWanted } = this.tools
    const targets = [...changes].filter(([, each]) => each.length > 0)
    if (targets.length === 0) return
    sql.transact(() => {
      for (const [name, each] of targets) catalog.get(name).write(each)
    })
    const kept = versionsAreWanted()
    for (const [name, each] of targets) history.record(name, each, kept)
  }

  /** Inserts in order; at the first refusal those before it stay, and the refusal is thrown. */
  insert(collection: Collection, documents: Array<Record<string, unknown>>): string[] {
    const ids: string[] = []
    let refusal: EngineError | undefined
    this.tools.sql.transact(() => {
      try {
        for (const document of documents) ids.push(this.insertOne(collection, withId(document, this.tools.makeId)))
      } catch (cause) {
        // A refused document has written nothing, so that those before it may stay.
        if (!(cause instanceof EngineError)) throw cause
        refusal = cause
      }
    })
    if (refusal) throw refusal
    return ids
  }

  private insertOne(collection: Collection, document: Document): string {
    this.apply(new Map([[collection.name, [{ id: document._id, before: null, after: document }]]]))
    return document._id
  }

  /** Inserts what an upsert that matched nothing makes. */
  upsert(collection: Collection, filter: Filter, update: Update): { document: Document; counts: WriteCounts } {
    const { now, makeId } = this.tools
    const document = withId(upserted(filter, update, now(), makeId), makeId)
    this.insertOne(collection, document)
    return { document, counts: { matched: 0, modified: 0, upsertedId: document._id } }
  }

  /** The change an update makes to a document, or null when it makes none. */
  changeOf(found: Found, filter: Filter, update: Update): Change | null {
    const { document } = found
    const after = updated({ document, filter, inserting: false, now: this.tools.now() }, update)
    return encodeDocument(after) === found.text ? null : { id: document._id, before: found, after }
  }

  /** Writes very many documents in one SQLite transaction, replacing those of the same _id; answers how many. */
  load(collection: Collection, documents: Iterable<Document>): number {
    return this.tools.sql.transact(() => {
      let [count, batch] = [0, new Map<string, Change>()]
      const write = () => {
        this.apply(new Map([[collection.name, [...batch.values()]]]))
        batch = new Map()
      }
      for (const document of documents) {
        const after = withId(document, this.tools.makeId)
        const stored = collection.stored(after._id)
        const before = stored && { ...stored, document: decodeDocument(stored.text) }
        batch.set(after._id, { id: after._id, before, after })
        count++
        if (batch.size === LOADED_AT_ONCE) write()
      }
      write()
      return count
    })
  }
}
