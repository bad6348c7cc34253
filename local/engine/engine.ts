import type { CollectionDeclaration } from '../../config/manifest'
import { aggregate } from './aggregate'
import { Catalog } from './catalog'
import { decodeDocument, encodeDocument } from './codec'
import type { Change, Collection } from './collection'
import { checkFilter, checkHarmless } from './guard'
import { History } from './history'
import { planOf, questionOf, wayOf } from './planner'
import { projected } from './projection'
import { countMatching, type Found, read } from './reader'
import { Sql } from './sql'
import { Transactions } from './transactions'
import {
  type Document,
  type Engine,
  EngineError,
  type EngineOptions,
  type Filter,
  type FindRequest,
  type Plan,
  type Transaction,
  type Update,
  type WriteCounts,
} from './types'
import { hasOperators, updated, upserted } from './updates'
import { idMaker, withId } from './writes'

/** Documents of a bulk load whose entries are written together, in key order. */
const LOADED_AT_ONCE = 5000

/** The engine over one SQLite file: reads go through the planner, every write through `apply`. */
export class DocumentEngine implements Engine {
  private readonly sql: Sql
  readonly catalog: Catalog
  private readonly history = new History()
  private readonly transactions: Transactions
  private readonly now: () => number
  private readonly scanLimit: number
  private readonly makeId: () => string

  constructor({ file, now = Date.now, scanLimit = 500 }: EngineOptions) {
    this.sql = new Sql(file)
    this.catalog = new Catalog(this.sql)
    this.now = now
    this.scanLimit = scanLimit
    this.makeId = idMaker(now)
    this.transactions = new Transactions({
      catalog: this.catalog,
      history: this.history,
      now,
      scanLimit,
      makeId: this.makeId,
      apply: (changes) => this.apply(changes),
    })
  }

  find(request: FindRequest): Document[] {
    checkFilter(request.filter)
    const skip = request.skip ?? 0
    const question = questionOf(request)
    const wanted = question.wanted ?? Number.POSITIVE_INFINITY
    const documents: Document[] = []
    let passed = 0
    for (const { document } of read(this.catalog.get(request.collection), question, this.scanLimit)) {
      if (passed++ >= skip) documents.push(document)
      if (passed >= wanted) break
    }
    return projected(documents, request.projection)
  }

  count(collection: string, filter: Filter): number {
    checkFilter(filter)
    return countMatching(this.catalog.get(collection), filter, this.scanLimit)
  }

  insert(collection: string, documents: Array<Record<string, unknown>>): string[] {
    const target = this.catalog.get(collection)
    const ids: string[] = []
    let failure: EngineError | undefined
    this.sql.transact(() => {
      try {
        for (const document of documents) ids.push(this.insertOne(target, withId(document, this.makeId)))
      } catch (cause) {
        // A refused document has written nothing, so that those before it may stay.
        if (!(cause instanceof EngineError)) throw cause
        failure = cause
      }
    })
    if (failure) throw failure
    return ids
  }

  update(
    collection: string,
    filter: Filter,
    update: Update,
    { multi = false, upsert = false }: { multi?: boolean; upsert?: boolean } = {},
  ): WriteCounts {
    const target = this.checkedTarget(collection, filter, update)
    if (multi && !hasOperators(update)) throw new EngineError('INVALID_PARAM', 'a replacement writes one document only')
    const changes = this.matching(target, filter, multi).map((found) => this.change(found, filter, update))
    if (changes.length === 0 && upsert) return this.upsert(target, filter, update).counts
    const modified = changes.filter((change) => change !== null)
    this.apply(new Map([[collection, modified]]))
    return { matched: changes.length, modified: modified.length }
  }

  findAndUpdate(
    collection: string,
    filter: Filter,
    update: Update,
    { upsert = false, returnNew = false }: { upsert?: boolean; returnNew?: boolean } = {},
  ): { document: Document | null; counts: WriteCounts } {
    const target = this.checkedTarget(collection, filter, update)
    const [found] = this.matching(target, filter, false)
    if (!found) {
      if (!upsert) return { document: null, counts: { matched: 0, modified: 0 } }
      const { document, counts } = this.upsert(target, filter, update)
      return { document: returnNew ? document : null, counts }
    }
    const change = this.change(found, filter, update)
    if (change) this.apply(new Map([[collection, [change]]]))
    const document = returnNew && change?.after ? change.after : found.document
    return { document, counts: { matched: 1, modified: change ? 1 : 0 } }
  }

  remove(collection: string, filter: Filter, { multi = false }: { multi?: boolean } = {}): number {
    checkFilter(filter)
    const found = this.matching(this.catalog.get(collection), filter, multi)
    const changes = found.map((before) => ({ id: before.document._id, before, after: null }))
    this.apply(new Map([[collection, changes]]))
    return changes.length
  }

  aggregate(collection: string, pipeline: Array<Record<string, unknown>>): Array<Record<string, unknown>> {
    return aggregate({ catalog: this.catalog, scanLimit: this.scanLimit }, collection, pipeline)
  }

  begin(): Transaction {
    return this.transactions.begin()
  }

  transaction(id: string): Transaction {
    return this.transactions.get(id)
  }

  explain(request: FindRequest): Plan {
    checkFilter(request.filter)
    const collection = this.catalog.get(request.collection)
    const question = questionOf(request)
    return planOf(collection, wayOf(collection, question), question)
  }

  collections(): string[] {
    return this.catalog.names()
  }

  ensure(declaration: CollectionDeclaration): void {
    this.catalog.ensure(declaration)
  }

  addCollection(name: string): void {
    this.catalog.add(name)
  }

  load(collection: string, documents: Iterable<Document>): number {
    const target = this.catalog.get(collection)
    return this.sql.transact(() => {
      let [count, batch] = [0, new Map<string, Change>()]
      const write = () => {
        this.apply(new Map([[collection, [...batch.values()]]]))
        batch = new Map()
      }
      for (const document of documents) {
        const after = withId(document, this.makeId)
        const stored = target.stored(after._id)
        const before = stored && { ...stored, document: decodeDocument(stored.text) }
        batch.set(after._id, { id: after._id, before, after })
        count++
        if (batch.size === LOADED_AT_ONCE) write()
      }
      write()
      return count
    })
  }

  size(collection: string): number {
    return this.catalog.get(collection).size
  }

  close(): void {
    this.sql.close()
  }

  private checkedTarget(collection: string, filter: Filter, update: Update): Collection {
    checkFilter(filter)
    checkHarmless(update)
    return this.catalog.get(collection)
  }

  private matching(collection: Collection, filter: Filter, multi: boolean): Found[] {
    const question = { filter, order: [], wanted: multi ? undefined : 1 }
    const found: Found[] = []
    for (const item of read(collection, question, this.scanLimit)) {
      found.push(item)
      if (!multi) break
    }
    return found
  }

  private insertOne(collection: Collection, document: Document): string {
    this.apply(new Map([[collection.name, [{ id: document._id, before: null, after: document }]]]))
    return document._id
  }

  private upsert(collection: Collection, filter: Filter, update: Update) {
    const document = withId(upserted(filter, update, this.now(), this.makeId), this.makeId)
    this.insertOne(collection, document)
    return { document, counts: { matched: 0, modified: 0, upsertedId: document._id } }
  }

  /** The change an update makes to a document, or null when it makes none. */
  private change(found: Found, filter: Filter, update: Update): Change | null {
    const { document } = found
    const after = updated({ document, filter, inserting: false, now: this.now() }, update)
    return encodeDocument(after) === found.text ? null : { id: document._id, before: found, after }
  }

  /** The one door for writes: all changes or none, then noted for the transactions that are open. */
  private apply(changes: Map<string, Change[]>): void {
    const targets = [...changes].filter(([, each]) => each.length > 0)
    if (targets.length === 0) return
    try {
      this.sql.transact(() => {
        for (const [name, each] of targets) this.catalog.get(name).write(each)
      })
    } catch (cause) {
      for (const [name] of targets) this.catalog.get(name).recount()
      throw cause
    }
    const kept = this.transactions.anyOpen()
    for (const [name, each] of targets) this.history.record(name, each, kept)
  }
}
