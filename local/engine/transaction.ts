import type { Catalog } from './catalog'
import { copyValue, decodeDocument, encodeDocument } from './codec'
import type { Change, Collection } from './collection'
import { checkFilter, checkHarmless } from './guard'
import type { History } from './history'
import { matcherOf } from './match'
import { questionOf, wholeNumber } from './planner'
import { projected } from './projection'
import { answerOrder, read } from './reader'
import { conflict, duplicateKey } from './refusals'
import { sortBy } from './sorting'
import { type Document, EngineError, type FindRequest, type Transaction, type Update, type WriteCounts } from './types'
import { updated, upserted } from './updates'
import { withId } from './writes'

interface Write {
  collection: string
  id: string
  /** Null: removed. */
  document: Document | null
}

/** What a transaction needs of the engine around it. */
export interface Surroundings {
  catalog: Catalog
  history: History
  now(): number
  scanLimit: number
  makeId(): string
  /** Writes changes of several collections, all or none. */
  apply(changes: Map<string, Change[]>): void
}

/** All transactions of the process, as one of them sees them. */
export interface Others {
  readonly around: Surroundings
  hasExpired(transaction: OpenTransaction): boolean
  /** Gives a document to a transaction for writing; throws at once when another one has it. */
  hold(collection: string, id: string, transaction: OpenTransaction): void
  ended(transaction: OpenTransaction): void
}

/**
 * One transaction as an overlay: reads see the state at its beginning, and its own writes, which reach the tables at
 * commit, all or none. A write outside any transaction does not wait for it (the cloud makes it wait): it wins, and
 * this transaction fails with a conflict at commit. Any conflict or duplicate ends the transaction.
 */
export class OpenTransaction implements Transaction {
  readonly snapshot: number
  private readonly overlay = new Map<string, Write>()
  private state: 'open' | 'committed' | 'aborted' = 'open'

  constructor(
    readonly id: string,
    private readonly all: Others,
    readonly startedAt: number,
  ) {
    this.snapshot = all.around.history.now()
  }

  writes(): Iterable<Write> {
    return this.overlay.values()
  }

  get(collection: string, id: string): Document | null {
    return this.running(() => this.seen(this.all.around.catalog.get(collection), id))
  }

  find(request: FindRequest): Document[] {
    return this.running(() => {
      checkFilter(request.filter)
      const collection = this.all.around.catalog.get(request.collection)
      const found = this.answers(collection, request)
      return projected(found, request.projection)
    })
  }

  insert(collection: string, document: Record<string, unknown>): string {
    return this.running(() => {
      const { catalog, makeId } = this.all.around
      const named = withId(document, makeId)
      this.add(catalog.get(collection), decodeDocument(encodeDocument(named)))
      return named._id
    })
  }

  update(collection: string, id: string, update: Update, options: { upsert?: boolean } = {}): WriteCounts {
    return this.running(() => {
      checkHarmless(update)
      const { catalog, now, makeId } = this.all.around
      const held = catalog.get(collection)
      const document = this.seen(held, id)
      if (document) {
        const next = updated({ document, filter: { _id: id }, inserting: false, now: now() }, update)
        const changed = encodeDocument(next) !== encodeDocument(document)
        this.put(collection, id, next)
        return { matched: 1, modified: changed ? 1 : 0 }
      }
      if (!options.upsert) return { matched: 0, modified: 0 }
      this.add(held, upserted({ _id: id }, update, now(), makeId))
      return { matched: 0, modified: 0, upsertedId: id }
    })
  }

  remove(collection: string, id: string): number {
    return this.running(() => {
      if (!this.seen(this.all.around.catalog.get(collection), id)) return 0
      this.put(collection, id, null)
      return 1
    })
  }

  commit(): void {
    this.running(() => {
      try {
        this.all.around.apply(this.changes())
      } catch (cause) {
        this.abort()
        throw cause
      }
      this.end('committed')
    })
  }

  /** Ends it without a trace; does nothing when it has ended already. */
  abort(): void {
    if (this.state === 'open') this.end('aborted')
  }

  private end(state: 'committed' | 'aborted'): void {
    this.state = state
    this.all.ended(this)
    this.overlay.clear()
  }

  private running<T>(work: () => T): T {
    if (this.state === 'open' && this.all.hasExpired(this)) this.abort()
    if (this.state !== 'open') {
      throw new EngineError('DATABASE_TRANSACTION_FAIL', `Transaction ${this.id} has ended (${this.state} or expired)`)
    }
    try {
      return work()
    } catch (cause) {
      const fatal = ['DATABASE_TRANSACTION_CONFLICT', 'DATABASE_DUPLICATE_WRITE']
      if (cause instanceof EngineError && fatal.includes(cause.code)) this.abort()
      throw cause
    }
  }

  /** The document as this transaction sees it, in fresh values. */
  private seen(collection: Collection, id: string): Document | null {
    const own = this.overlay.get(keyOf(collection.name, id))
    if (own) return own.document && copyValue(own.document)
    const earlier = this.all.around.history.textAt(collection.name, id, this.snapshot)
    const text = earlier === undefined ? collection.stored(id)?.text : earlier
    return text ? decodeDocument(text) : null
  }

  private add(collection: Collection, document: Document): void {
    const { name } = collection
    if (this.seen(collection, document._id)) throw duplicateKey(name, collection.ids)
    this.put(name, document._id, document)
    const rows = [...this.overlay.values()].map(
      (write) => write.collection === name && collection.stored(write.id)?.row,
    )
    const clash = collection.clashOf(document, new Set(rows.filter((row) => typeof row === 'number')))
    if (clash) throw duplicateKey(name, clash)
  }

  private put(collection: string, id: string, document: Document | null): void {
    if (this.all.around.history.textAt(collection, id, this.snapshot) !== undefined) throw conflict(collection, id)
    if (document) this.all.around.catalog.get(collection).checkFiling(document)
    this.all.hold(collection, id, this)
    this.overlay.set(keyOf(collection, id), { collection, id, document })
  }

  private changes(): Map<string, Change[]> {
    const changes = new Map<string, Change[]>()
    for (const { collection, id, document } of this.overlay.values()) {
      const { catalog, history } = this.all.around
      if (history.textAt(collection, id, this.snapshot) !== undefined) throw conflict(collection, id)
      const stored = catalog.get(collection).stored(id)
      if (!stored && !document) continue
      const before = stored && { ...stored, document: decodeDocument(stored.text) }
      changes.set(collection, [...(changes.get(collection) ?? []), { id, before, after: document }])
    }
    return changes
  }

  /** What the tables hold, except for documents that changed since the snapshot or were written here. */
  private answers(collection: Collection, request: FindRequest): Document[] {
    const { history, scanLimit } = this.all.around
    const differing = new Set(history.changedSince(collection.name, this.snapshot))
    for (const write of this.overlay.values()) if (write.collection === collection.name) differing.add(write.id)
    const question = questionOf(request)
    const wanted = question.wanted ?? Number.POSITIVE_INFINITY
    const wider = { ...question, wanted: question.wanted && question.wanted + differing.size }
    const found: Array<{ document: Document }> = []
    for (const { document } of read(collection, wider, scanLimit)) {
      if (found.length >= wanted) break
      if (!differing.has(document._id)) found.push({ document })
    }
    const matches = matcherOf(request.filter)
    const others = [...differing]
      .map((id) => this.seen(collection, id))
      .filter((each) => each !== null && matches(each))
    for (const document of others) if (document) found.push({ document })
    const ordered = others.length > 0 ? sortBy(found, answerOrder(collection, question)) : found
    return ordered.slice(wholeNumber(request.skip), wanted).map(({ document }) => document)
  }
}

function keyOf(collection: string, id: string): string {
  return `${collection}\0${id}`
}
