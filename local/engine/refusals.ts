import type { EntryIndex } from './entry-index'
import { EngineError } from './types'

/** A taken value, in MongoDB's words, which callers recognise by `E11000` and `duplicate key`. */
export function duplicateKey(collection: string, index: EntryIndex): EngineError {
  const key = index.fields.map(({ path }) => path).join(', ')
  const message = `E11000 duplicate key error collection: ${collection} index: ${index.name} dup key: { ${key} }`
  return new EngineError('DATABASE_DUPLICATE_WRITE', message)
}

/** Two writers of one document, in MongoDB's words, by which callers know that another try may succeed. */
export function conflict(collection: string, id: string): EngineError {
  const message = `WriteConflict error: this operation conflicted with another operation (${collection} ${id}). Please retry your operation or multi-document transaction.`
  return new EngineError('DATABASE_TRANSACTION_CONFLICT', message)
}
