import { DocumentEngine } from './engine'
import type { Engine, EngineOptions } from './types'

export * from './types'

/** Opens, or creates, the database in one SQLite file; one process at a time may write it. */
export function openEngine(options: EngineOptions): Engine {
  return new DocumentEngine(options)
}
