import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { typeByName } from './content-type'
import { safePath } from './files'

/** A content hash in the name promises that the file will never change. */
const hashed = (path: string): boolean => /[.-][0-9a-f]{8,}\.\w+$/.test(path)

/** Answers a file of a folder, 304 where the browser has it, 404 where there is none. An empty path means index.html. */
export async function serveStatic(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<void> {
  const safe = safePath(path === '' || path.endsWith('/') ? `${path}index.html` : path)
  const bytes = safe && (await readFile(join(folder, safe)).catch(() => null))
  if (!safe || !bytes) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    return void response.end('没有这个文件')
  }
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`
  const caching = hashed(safe) ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = {
    etag,
    'cache-control': caching,
    'content-type': typeByName(safe),
    'x-content-type-options': 'nosniff',
  }
  const same = request.headers['if-none-match'] === etag
  response.writeHead(same ? 304 : 200, same ? headers : { ...headers, 'content-length': bytes.length })
  response.end(same || request.method === 'HEAD' ? undefined : bytes)
}
