import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { CloudManifest, FunctionDeclaration } from '../../config/manifest'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local/server'

const SOURCES = resolve(__dirname, 'functions')

/** With more time than WeChat gives by itself, for a busy machine; what is tested for its time brings its own. */
export const testFunction = (name: string, more: Partial<FunctionDeclaration> = {}): FunctionDeclaration => ({
  name,
  timeout: 30,
  memory: 128,
  openapi: [],
  ...more,
})

/** Bundles `functions/<name>.ts` as the real build does, each with the config.json that would be uploaded. */
export async function bundle(folder: string, functions: FunctionDeclaration[]): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(functions.map(({ name }) => [join(name, 'index'), join(SOURCES, `${name}.ts`)])),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['wx-server-sdk'],
    logLevel: 'error',
  })
  for (const { name, openapi } of functions) {
    writeFileSync(join(folder, name, 'config.json'), JSON.stringify({ permissions: { openapi } }))
  }
}

export interface TestCloud extends LocalCloud {
  folder: string
  /** The value an action of a test function returned. */
  ask<T = Record<string, unknown>>(name: string, action: string, input?: unknown): Promise<T>
}

export const somebody = 'o-somebody'

type Changes = Partial<Omit<LocalCloudOptions, 'manifest'>> & { manifest: Partial<CloudManifest> }

/** A cloud with these functions and nothing stored; it takes its folder away when closed. */
export async function startTestCloud({ manifest, ...options }: Changes): Promise<TestCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'weige-conformance-'))
  const functionsFolder = join(folder, 'functions')
  mkdirSync(functionsFolder)
  const whole = { functions: [], collections: [], templates: [], ...manifest }
  await bundle(functionsFolder, whole.functions)
  const cloud = await startLocalCloud({
    manifest: whole,
    functionsFolder,
    dataFolder: join(folder, 'data'),
    ...options,
  })
  return {
    ...cloud,
    folder,
    ask: async <T>(name: string, action: string, input: unknown = {}) =>
      (await cloud.call(name, somebody, { action, input })) as T,
    close: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Posts as the web build does. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, never> & { error?: { code: string; message: string } },
  }
}
