import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Storage } from './wire/storage'

export interface FileStore extends Storage {
  /** Keeps the bytes; false where that path is taken by a folder or leads through a file. */
  put(path: string, bytes: Buffer): Promise<boolean>
  read(path: string): Promise<Buffer | null>
  has(path: string): Promise<boolean>
  fileIdOf(path: string): string
  /** Whether this word of authority was given for this path. */
  authorises(path: string, authorization: string | undefined): boolean
}

const PREFIX = 'cloud://local.weige/'
const LONGEST_PATH = 512

/** A path that stays inside its folder and can stand in an address, or null. */
export function safePath(path: string): string | null {
  if (path.length > LONGEST_PATH || /[\p{Cc}\\#?%]/u.test(path)) return null
  const segments = path.split('/')
  return segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..') ? path : null
}

const pathOf = (fileId: string): string | null =>
  fileId.startsWith(PREFIX) ? safePath(fileId.slice(PREFIX.length)) : null

/** Written beside and renamed, so that nobody ever reads half a file. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`
  const handle = await open(beside, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => null))?.isFile() ?? false

/** Uploaded files under one folder, addressed as cloud storage addresses them. */
export function openFileStore(folder: string, url: () => string): FileStore {
  const secret = randomBytes(32)
  const sign = (path: string) => createHmac('sha256', secret).update(path).digest('hex')
  const fileOf = (path: string) => join(folder, path)
  return {
    fileIdOf: (path) => PREFIX + path,
    authorises: (path, authorization) => authorization === sign(path),
    put: (path, bytes) =>
      writeWhole(fileOf(path), bytes).then(
        () => true,
        () => false,
      ),
    read: async (path) => readFile(fileOf(path)).catch(() => null),
    has: (path) => isFile(fileOf(path)),
    uploadTicket(path) {
      const safe = safePath(path)
      if (!safe) return null
      const address = safe.split('/').map(encodeURIComponent).join('/')
      return { url: `${url()}/files/${address}`, authorization: sign(safe), fileId: PREFIX + safe }
    },
    async downloadUrl(fileId) {
      const path = pathOf(fileId)
      return path && (await isFile(fileOf(path))) ? `${url()}/files/${path}` : null
    },
    async remove(fileId) {
      const path = pathOf(fileId)
      if (!path || !(await isFile(fileOf(path)))) return false
      await rm(fileOf(path))
      return true
    },
  }
}
