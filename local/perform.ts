import type { Engine, Filter } from './engine/types'
import type { DatabaseOutcome } from './wire/answers'
import { collectionAbsent, invalid } from './wire/errors'
import type { DatabaseOperation } from './wire/operations'

type Of<Kind extends DatabaseOperation['kind']> = Extract<DatabaseOperation, { kind: Kind }>

/** Inside a transaction only a document named by its `_id` may change. */
function namedId(filter: Filter): string {
  const { _id, ...rest } = filter
  if (typeof _id !== 'string' || Object.keys(rest).length > 0)
    throw invalid('a transaction changes documents by _id only')
  return _id
}

function insert(engine: Engine, { collection, documents, transaction }: Of<'insert'>): DatabaseOutcome {
  if (!transaction) return { kind: 'inserted', ids: engine.insert(collection, documents) }
  const open = engine.transaction(transaction)
  return { kind: 'inserted', ids: documents.map((document) => open.insert(collection, document)) }
}

function update(engine: Engine, operation: Of<'update'>): DatabaseOutcome {
  const { collection, filter, transaction, multi, upsert } = operation
  const counts = transaction
    ? engine.transaction(transaction).update(collection, namedId(filter), operation.update, { upsert })
    : engine.update(collection, filter, operation.update, { multi, upsert })
  return { kind: 'updated', updated: counts.modified, upsertedId: counts.upsertedId }
}

function findAndUpdate(engine: Engine, operation: Of<'findAndUpdate'>): DatabaseOutcome {
  const { collection, filter, transaction } = operation
  if (!transaction) {
    const { document, counts } = engine.findAndUpdate(collection, filter, operation.update, { returnNew: true })
    return { kind: 'returned', updated: counts.modified, document }
  }
  const open = engine.transaction(transaction)
  const [found] = open.find({ collection, filter, limit: 1 })
  if (!found) return { kind: 'returned', updated: 0, document: null }
  const { modified } = open.update(collection, found._id, operation.update)
  return { kind: 'returned', updated: modified, document: open.get(collection, found._id) }
}

function remove(engine: Engine, { collection, filter, multi, transaction }: Of<'remove'>): DatabaseOutcome {
  const deleted = transaction
    ? engine.transaction(transaction).remove(collection, namedId(filter))
    : engine.remove(collection, filter, { multi })
  return { kind: 'removed', deleted }
}

/** The engine makes a collection on its first write; the cloud does not. */
function requireCollection(known: Set<string>, engine: Engine, collection: string): void {
  if (known.has(collection)) return
  for (const name of engine.collections()) known.add(name)
  if (!known.has(collection)) throw collectionAbsent(collection)
}

function collectionIn(operation: DatabaseOperation): string | undefined {
  if (operation.kind === 'find') return operation.request.collection
  return 'collection' in operation ? operation.collection : undefined
}

function dispatch(engine: Engine, operation: DatabaseOperation): DatabaseOutcome {
  switch (operation.kind) {
    case 'find': {
      const reader = operation.transaction ? engine.transaction(operation.transaction) : engine
      return { kind: 'documents', documents: reader.find(operation.request) }
    }
    case 'count':
      return { kind: 'counted', total: engine.count(operation.collection, operation.filter) }
    case 'insert':
      return insert(engine, operation)
    case 'update':
      return update(engine, operation)
    case 'findAndUpdate':
      return findAndUpdate(engine, operation)
    case 'remove':
      return remove(engine, operation)
    case 'aggregate':
      return { kind: 'documents', documents: engine.aggregate(operation.collection, operation.pipeline) }
    case 'addCollection':
      engine.addCollection(operation.collection)
      return { kind: 'done' }
    case 'begin':
      return { kind: 'begun', transaction: engine.begin().id }
    case 'commit':
      engine.transaction(operation.transaction).commit()
      return { kind: 'done' }
    case 'abort':
      engine.transaction(operation.transaction).abort()
      return { kind: 'done' }
  }
}

/** Carries decoded database calls out on the engine. Throws EngineError and WireError, both with the cloud's own codes. */
export function createPerformer(engine: Engine): (operation: DatabaseOperation) => DatabaseOutcome {
  const known = new Set<string>()
  return (operation) => {
    const collection = collectionIn(operation)
    if (collection && operation.kind !== 'addCollection') requireCollection(known, engine, collection)
    return dispatch(engine, operation)
  }
}
