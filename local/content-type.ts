import { extname } from 'node:path'

/** What the first bytes say; a name may lie, these hardly. */
const signatures: Array<{ type: string; extension: string; is(bytes: Buffer): boolean }> = [
  {
    type: 'image/png',
    extension: 'png',
    is: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  },
  { type: 'image/jpeg', extension: 'jpg', is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { type: 'image/gif', extension: 'gif', is: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  { type: 'image/webp', extension: 'webp', is: (bytes) => /^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, 12)) },
]

/** PNG, JPEG, GIF or WebP by content, or null. */
export function imageKind(bytes: Buffer): { type: string; extension: string } | null {
  return signatures.find(({ is }) => is(bytes)) ?? null
}

const byExtension: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export const typeByName = (name: string): string =>
  byExtension[extname(name).toLowerCase()] ?? 'application/octet-stream'

/** What an administrator may hand in for an import: named so, under `imports/`. What they hold is judged by whoever reads them. */
const documents = ['csv', 'xlsx', 'geojson', 'json']

/** The ending of a table or layer, or null where its path names none. */
export function documentKind(path = ''): { extension: string } | null {
  const [, extension = ''] = /^imports\/[\w-]+\.(\w+)$/.exec(path) ?? []
  return documents.includes(extension) ? { extension } : null
}
