import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const STORED = ['weige.db', 'weige.db-wal', 'weige.db-shm', 'files']

/** Where a cloud keeps its documents and files. Beginning anew takes away only what a cloud itself puts there. */
export function openFolder({ dataFolder, fresh }: { dataFolder: string; fresh?: boolean }): {
  folder: string
  file: string
} {
  if (dataFolder === ':memory:') return { folder: mkdtempSync(join(tmpdir(), 'weige-')), file: ':memory:' }
  const folder = resolve(dataFolder)
  if (fresh) for (const name of STORED) rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { folder, file: join(folder, 'weige.db') }
}
