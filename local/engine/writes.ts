import { randomBytes } from 'node:crypto'
import { type Document, EngineError } from './types'

const LONGEST_ID = 512

/** An id of 32 hex digits that begins with the time, so that new documents lie beside each other in the index. */
export function idMaker(now: () => number): () => string {
  return () => now().toString(16).padStart(12, '0').slice(-12) + randomBytes(10).toString('hex')
}

/** The document with an id, made where it has none; throws INVALID_PARAM for one that is not a short string. */
export function withId(document: Record<string, unknown>, makeId: () => string): Document {
  const id = document._id ?? makeId()
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID || /\p{Surrogate}/u.test(id)) {
    throw new EngineError('INVALID_PARAM', `_id must be a string of 1 to ${LONGEST_ID} characters`)
  }
  return { ...document, _id: id }
}
