import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CloudManifest, FunctionDeclaration } from '../../config/manifest'
import { type Cron, parseCron } from './cron'

/** A function as it would be deployed: the manifest's word, and its folder's `config.json` where there is one. */
export interface DeclaredFunction {
  name: string
  file: string
  timeoutMs: number
  memoryMb: number
  openapi: ReadonlySet<string>
  timer?: { name: string; cron: Cron }
}

interface FunctionConfig {
  permissions?: { openapi?: string[] }
  triggers?: Array<{ name: string; type: string; config: string }>
  timeout?: number
  memorySize?: number
}

/** CloudBase's own when nothing is said. */
const DEFAULT_TIMEOUT_SECONDS = 3
const DEFAULT_MEMORY_MB = 256

function configOf(folder: string): FunctionConfig | null {
  const path = join(folder, 'config.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FunctionConfig) : null
}

function timerOf(declaration: FunctionDeclaration, config: FunctionConfig | null): DeclaredFunction['timer'] {
  const triggers = config?.triggers ?? []
  if (triggers.length > 1)
    throw new Error(`${declaration.name}: the cloud takes one timer per function, not ${triggers.length}`)
  const [trigger] = triggers
  const timer = trigger ? { name: trigger.name, cron: trigger.config } : declaration.timer
  return timer && { name: timer.name, cron: parseCron(timer.cron) }
}

function declare(folder: string, declaration: FunctionDeclaration): DeclaredFunction {
  const config = configOf(folder)
  const seconds = declaration.timeout ?? config?.timeout ?? DEFAULT_TIMEOUT_SECONDS
  if (seconds < 1 || seconds > 900)
    throw new Error(`${declaration.name}: a timeout is 1 to 900 seconds, not ${seconds}`)
  return {
    name: declaration.name,
    file: join(folder, 'index.js'),
    timeoutMs: seconds * 1000,
    memoryMb: declaration.memory ?? config?.memorySize ?? DEFAULT_MEMORY_MB,
    // What is uploaded decides: an interface missing in config.json is refused even where the manifest names it.
    openapi: new Set(config ? config.permissions?.openapi : declaration.openapi),
    timer: timerOf(declaration, config),
  }
}

/** Reads every function of the manifest from `functionsFolder`. Throws where the cloud would refuse the deployment. */
export function declaredFunctions(manifest: CloudManifest, functionsFolder: string): Map<string, DeclaredFunction> {
  return new Map(
    manifest.functions.map((declaration) => [
      declaration.name,
      declare(join(functionsFolder, declaration.name), declaration),
    ]),
  )
}
