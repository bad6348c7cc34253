import type { CollectionDeclaration } from '../../config/manifest'

/** A stored document; `_id` is a string (one made by the engine: 32 hex digits). */
export type Document = Record<string, unknown> & { _id: string }
/** A MongoDB filter, update, projection or pipeline as plain values (dates are Date, never EJSON wrappers). */
export type Filter = Record<string, unknown>
export type Update = Record<string, unknown>
export type Projection = Record<string, 0 | 1 | boolean>
/** Field path and direction, most significant first. */
export type Order = Array<[path: string, direction: 1 | -1]>

export interface FindRequest {
  collection: string
  filter: Filter
  order?: Order
  skip?: number
  /** 0 or absent: no limit. */
  limit?: number
  projection?: Projection
}

export interface WriteCounts {
  matched: number
  modified: number
  upsertedId?: string
}

/** What a plan will do: which declared index serves it, and how many documents it may have to read. */
export interface Plan {
  index: string | null
  /** 'id' by _id, 'index' through a declared index, 'geo' through the R*Tree, 'scan' everything. */
  kind: 'id' | 'index' | 'geo' | 'scan'
  /** Documents the plan reads at most, before the rest of the filter is applied; a scan: the collection's size. */
  reads: number
  /** True where the index already gives the asked order, so that a limit stops the reading. */
  ordered: boolean
}

/** Codes as the cloud sends them; the wire passes them on. */
export type EngineErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'DATABASE_REQUEST_FAILED'
  | 'INVALID_PARAM'

export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'EngineError'
  }
}

/**
 * Handle of one running transaction: snapshot reads, writes to named documents only. A write outside any transaction
 * does not wait for it, as it would in the cloud: it wins, and the transaction fails with a conflict at commit. A
 * conflict or a duplicate ends the transaction; after that, and after 30 seconds, every call but `abort` throws
 * DATABASE_TRANSACTION_FAIL.
 */
export interface Transaction {
  readonly id: string
  get(collection: string, id: string): Document | null
  find(request: FindRequest): Document[]
  insert(collection: string, document: Record<string, unknown>): string
  /** `update` with operators, or a whole replacement when none; upserts when asked. Throws DATABASE_TRANSACTION_CONFLICT at once when another transaction holds the document or it changed since the snapshot. */
  update(collection: string, id: string, update: Update, options?: { upsert?: boolean }): WriteCounts
  remove(collection: string, id: string): number
  commit(): void
  abort(): void
}

export interface Engine {
  find(request: FindRequest): Document[]
  count(collection: string, filter: Filter): number
  /** All or none up to the first failure, as insertMany in order; answers the ids. */
  insert(collection: string, documents: Array<Record<string, unknown>>): string[]
  update(
    collection: string,
    filter: Filter,
    update: Update,
    options?: { multi?: boolean; upsert?: boolean },
  ): WriteCounts
  findAndUpdate(
    collection: string,
    filter: Filter,
    update: Update,
    options?: { upsert?: boolean; returnNew?: boolean },
  ): { document: Document | null; counts: WriteCounts }
  remove(collection: string, filter: Filter, options?: { multi?: boolean }): number
  aggregate(collection: string, pipeline: Array<Record<string, unknown>>): Array<Record<string, unknown>>
  begin(): Transaction
  transaction(id: string): Transaction
  explain(request: FindRequest): Plan
  collections(): string[]
  /** Creates the collection and its indexes where they are absent, rebuilds an index whose declaration changed. */
  ensure(declaration: CollectionDeclaration): void
  addCollection(name: string): void
  /** Loads many documents fast, in one SQLite transaction, replacing those with the same _id: for seeds and benches. */
  load(collection: string, documents: Iterable<Document>): number
  size(collection: string): number
  close(): void
}

export interface EngineOptions {
  /** Path of the SQLite file, or ':memory:'. */
  file: string
  /** Reads beside the process that writes; writing is then the caller's mistake. */
  readOnly?: boolean
  /** Milliseconds since the epoch; transactions and server dates read it. */
  now?: () => number
  /** A plan that must read more documents than this without an index is refused (DATABASE_REQUEST_FAILED, naming the missing index). Default 500. */
  scanLimit?: number
}
