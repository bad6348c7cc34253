import type { EngineErrorCode } from '../engine/types'

/** Codes of the answers a function's SDK call may get; those the SDK does not know become -501001 with the same message. */
export type WireErrorCode =
  | EngineErrorCode
  | 'SYS_ERR'
  | 'EXCEED_MAX_PAYLOAD_SIZE'
  | 'EXCEED_MAX_RESPONSE_SIZE'
  | 'EXCEED_CONCURRENT_REQUEST_LIMIT'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_FILE_NONEXIST'

/** A refusal that travels to the SDK as `{ code, message, requestId }`. */
export class WireError extends Error {
  constructor(
    readonly code: WireErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'WireError'
  }
}

export const invalid = (message: string): WireError => new WireError('INVALID_PARAM', message)

/** The words of the real cloud for a collection that was never created. */
export const collectionAbsent = (name: string): WireError =>
  new WireError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request.`,
  )
