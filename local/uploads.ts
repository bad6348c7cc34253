import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import busboy from 'busboy'
import { isOpenid } from './caller'
import { documentKind, imageKind, typeByName } from './content-type'
import { type FileStore, safePath } from './files'
import { readBody, sendJson, sendRefusal, TooLarge } from './http'

const LARGEST = 10 * 1024 * 1024
/** Boundaries and field names around the file itself. */
const FORM_MARGIN = 64 * 1024

interface Form {
  file: Buffer | null
  cloudPath?: string
}

function parseForm(headers: IncomingMessage['headers'], body: Buffer): Promise<Form> {
  return new Promise((accept, refuse) => {
    const form: Form = { file: null }
    const parser = busboy({ headers, limits: { files: 1, fields: 8, fieldSize: 2048 } })
    parser.on('field', (name, value) => {
      if (name === 'cloudPath' || name === 'path') form.cloudPath = value
    })
    parser.on('file', (_name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        form.file = Buffer.concat(chunks)
      })
    })
    parser.on('error', refuse)
    parser.on('close', () => accept(form))
    parser.end(body)
  })
}

/** Where a phone's picture goes: where it asks to, if nobody's file lies there; its ending always tells the truth. */
async function pathFor(files: FileStore, wanted: string | undefined, extension: string): Promise<string | null> {
  if (wanted === undefined) return `uploads/${randomBytes(16).toString('hex')}.${extension}`
  const safe = safePath(wanted)
  return safe && !(await files.has(safe)) ? safe : null
}

async function keep(request: IncomingMessage, response: ServerResponse, files: FileStore): Promise<void> {
  const body = await readBody(request, LARGEST + FORM_MARGIN)
  const form = await parseForm(request.headers, body).catch(() => null)
  if (!form?.file) return sendRefusal(response, 'input.invalid', '没有收到图片')
  if (form.file.length > LARGEST) throw new TooLarge()
  const kind = imageKind(form.file) ?? documentKind(form.cloudPath)
  if (!kind)
    return sendRefusal(response, 'input.invalid', '只能上传 PNG、JPEG、GIF、WebP 图片，或 CSV、XLSX、GeoJSON 文件')
  const path = await pathFor(files, form.cloudPath, kind.extension)
  if (!path || !(await files.put(path, form.file))) return sendRefusal(response, 'input.invalid', '这个位置不能存图片')
  sendJson(response, { ok: true, fileID: files.fileIdOf(path) })
}

/** `POST /files`: a phone's picture, or a table or layer it names as one, at most 10 MB. Answers `{ ok: true, fileID }` or a refusal, always with status 200. */
export async function receiveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  files: FileStore,
): Promise<void> {
  if (!isOpenid(request.headers['x-wx-openid']))
    return sendRefusal(response, 'caller.unknown', 'the header x-wx-openid names nobody')
  try {
    await keep(request, response, files)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    sendRefusal(response, 'input.tooLarge', '图片不能超过 10 MB')
  }
}

/** `PUT /files/<path>` with a ticket: how the SDK's uploadFile sends the bytes. An empty answer means success to it. */
export async function receiveTicketed(
  request: IncomingMessage,
  response: ServerResponse,
  files: FileStore,
  path: string,
): Promise<void> {
  const allowed = safePath(path) !== null && files.authorises(path, request.headers.authorization)
  const kept = allowed && (await files.put(path, await readBody(request, 100 * 1024 * 1024)))
  response.writeHead(kept ? 200 : 403)
  response.end(
    kept
      ? ''
      : '<Error><Code>AccessDenied</Code><Message>refused</Message><RequestId>-</RequestId><TraceId>-</TraceId></Error>',
  )
}

/** `GET /files/<path>`: pictures as what they are, anything else only as a download. */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  files: FileStore,
  path: string,
): Promise<void> {
  const bytes = safePath(path) ? await files.read(path) : null
  if (!bytes) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    return void response.end('没有这个文件')
  }
  const kind = imageKind(bytes)
  response.writeHead(200, {
    'content-type': kind?.type ?? typeByName(path),
    'content-length': bytes.length,
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    ...(kind ? {} : { 'content-disposition': 'attachment' }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
