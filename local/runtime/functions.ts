import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Call, Outcome } from './call'
import { failed } from './call'
import type { DeclaredFunction } from './declared'
import type { InstanceEnvironment } from './environment'
import type { FunctionLog } from './log'
import { DEEPEST_CHAIN, Pool } from './pool'

export interface FunctionsOptions {
  declared: ReadonlyMap<string, DeclaredFunction>
  environment: InstanceEnvironment
  log: FunctionLog
  coldStarted(name: string, ms: number): void
  workersPerFunction?: number
  queueLimit?: number
  patienceMs?: number
}

export interface Functions {
  run(call: Call): Promise<Outcome>
  warm(): void
  close(): Promise<void>
}

/** A neighbourhood all at once; beyond it, and beyond a phone's own patience, a call is refused and may come again. */
const QUEUE_LIMIT = 2000
const PATIENCE_MS = 60_000

/** All functions of the cloud, each with its own instances. `workersPerFunction` is the number of cores when nothing is said. */
export function createFunctions(options: FunctionsOptions): Functions {
  const pools = new Map<string, Pool>()
  for (const declared of options.declared.values()) {
    if (!existsSync(declared.file)) continue
    const pool = new Pool({
      name: declared.name,
      file: declared.file,
      timeoutMs: declared.timeoutMs,
      memoryMb: declared.memoryMb,
      environment: options.environment,
      log: (line) => options.log.add(line),
      coldStarted: (ms) => options.coldStarted(declared.name, ms),
      workers: options.workersPerFunction ?? availableParallelism(),
      queueLimit: options.queueLimit ?? QUEUE_LIMIT,
      patienceMs: options.patienceMs ?? PATIENCE_MS,
    })
    pools.set(declared.name, pool)
  }
  return {
    run: async (call) => {
      const pool = pools.get(call.name)
      if (!pool)
        return { ok: false, code: 'function.unknown', message: `no function ${call.name} is built and declared` }
      if (call.source.split(',').length > DEEPEST_CHAIN) return failed('functions call one another too deep')
      return pool.run(call)
    },
    warm: () => {
      for (const pool of pools.values()) pool.warm()
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}
