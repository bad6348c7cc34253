import type { Document } from '../engine/types'
import { stringifyEjson } from './ejson'
import { WireError } from './errors'
import { limits } from './limits'

/** What a database operation came to, before it is written for the SDK. */
export type DatabaseOutcome =
  | { kind: 'documents'; documents: Array<Record<string, unknown>> }
  | { kind: 'inserted'; ids: string[] }
  | { kind: 'updated'; updated: number; upsertedId?: string }
  | { kind: 'returned'; updated: number; document: Document | null }
  | { kind: 'removed'; deleted: number }
  | { kind: 'counted'; total: number }
  | { kind: 'begun'; transaction: string }
  | { kind: 'done' }

function listOf(documents: Array<Record<string, unknown>>): string[] {
  let bytes = 0
  return documents.map((document) => {
    const text = stringifyEjson(document)
    bytes += Buffer.byteLength(text)
    if (bytes > limits.queryResult) {
      throw new WireError('EXCEED_MAX_RESPONSE_SIZE', '-602001 database query result size exceed limit (1MB)')
    }
    return text
  })
}

function dataOf(outcome: DatabaseOutcome): Record<string, unknown> {
  switch (outcome.kind) {
    case 'documents':
      return { data: { list: listOf(outcome.documents) } }
    case 'inserted':
      return { data: { insertedIds: outcome.ids } }
    case 'updated':
      return { data: { updated: outcome.updated, upsert_id: outcome.upsertedId } }
    case 'returned':
      return { data: { updated: outcome.updated, doc: outcome.document && stringifyEjson(outcome.document) } }
    case 'removed':
      return { data: { deleted: outcome.deleted } }
    case 'counted':
      return { data: { total: outcome.total } }
    case 'begun':
      return { transactionId: outcome.transaction }
    case 'done':
      return { data: {} }
  }
}

/** The JSON an SDK database call gets. Throws WireError when the documents weigh more than 1 MB together. */
export function encodeOutcome(outcome: DatabaseOutcome, requestId: string): string {
  return JSON.stringify({ requestId, ...dataOf(outcome) })
}

/** How many documents this outcome handed over; changes count what they touched. */
export function documentsIn(outcome: DatabaseOutcome): number {
  switch (outcome.kind) {
    case 'documents':
      return outcome.documents.length
    case 'updated':
    case 'returned':
      return outcome.updated
    case 'removed':
      return outcome.deleted
    default:
      return 0
  }
}
