import type { CollectionDeclaration } from '../../config/manifest'
import { aggregate } from './aggregate'
import { Catalog } from './catalog'
import type { Collection } from './collection'
import { planOf } from './explain'
import { checkFilter, checkHarmless } from './guard'
import { History } from './history'
import { questionOf, wayOf, wholeNumber } from './planner'
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
import { hasOperators } from './updates'
import { Writer } from './writer'
import { idMaker } from './writes'

/** The engine over one SQLite file: reads go through the planner, every write through the writer. */
export class DocumentEngine implements Engine {
  private readonly sql: Sql
  readonly catalog: Catalog
  private readonly transactions: Transactions
  private readonly writer: Writer
  private readonly scanLimit: number

  constructor({ file, now = Date.now, scanLimit = 500, readOnly = false }: EngineOptions) {
    this.sql = new Sql(file, readOnly)
    this.catalog = new Catalog(this.sql)
    this.scanLimit = scanLimit
    const shared = { sql: this.sql, catalog: this.catalog, history: new History(), now, makeId: idMaker(now) }
    this.writer = new Writer({ ...shared, versionsAreWanted: () => this.transactions.anyOpen() })
    this.transactions = new Transactions({ ...shared, scanLimit, apply: (changes) => this.writer.apply(changes) })
  }

  find(request: FindRequest): Document[] {
    checkFilter(request.filter)
    const skip = wholeNumber(request.skip)
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
    return this.writer.insert(this.catalog.get(collection), documents)
  }

  update(
    collection: string,
    filter: Filter,
    update: Update,
    { multi = false, upsert = false }: { multi?: boolean; upsert?: boolean } = {},
  ): WriteCounts {
    const target = this.checkedTarget(collection, filter, update)
    if (multi && !hasOperators(update)) throw new EngineError('INVALID_PARAM', 'a replacement writes one document only')
    const changes = this.matching(target, filter, multi).map((found) => this.writer.changeOf(found, filter, update))
    if (changes.length === 0 && upsert) return this.writer.upsert(target, filter, update).counts
    const modified = changes.filter((change) => change !== null)
    this.writer.apply(new Map([[collection, modified]]))
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
      const { document, counts } = this.writer.upsert(target, filter, update)
      return { document: returnNew ? document : null, counts }
    }
    const change = this.writer.changeOf(found, filter, update)
    if (change) this.writer.apply(new Map([[collection, [change]]]))
    const document = returnNew && change?.after ? change.after : found.document
    return { document, counts: { matched: 1, modified: change ? 1 : 0 } }
  }

  remove(collection: string, filter: Filter, { multi = false }: { multi?: boolean } = {}): number {
    checkFilter(filter)
    const found = this.matching(this.catalog.get(collection), filter, multi)
    const changes = found.map((before) => ({ id: before.document._id, before, after: null }))
    this.writer.apply(new Map([[collection, changes]]))
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
    return this.writer.load(this.catalog.get(collection), documents)
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
}
