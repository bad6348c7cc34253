import type { IndexDeclaration } from '../../config/manifest'
import { type Engine, EngineError, type EngineErrorCode, openEngine } from './index'

/** An engine in memory with one collection `c`; `now` is a clock the test turns itself. */
export function engineWith(indexes: IndexDeclaration[], clock = { now: 0 }): Engine {
  const engine = openEngine({ file: ':memory:', now: () => clock.now })
  engine.ensure({ name: 'c', indexes })
  return engine
}

/** The code of the EngineError that `work` throws, or null. */
export function codeOf(work: () => unknown): EngineErrorCode | null {
  try {
    work()
    return null
  } catch (cause) {
    if (cause instanceof EngineError) return cause.code
    throw cause
  }
}

/** The message of the error that `work` throws. */
export function messageOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (cause) {
    return (cause as Error).message
  }
}
