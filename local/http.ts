import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes of a body that only says a word or two. */
export const SMALL_BODY = 64 * 1024

export class TooLarge extends Error {}

/** Past this the rest of an oversized body is not even read away. */
const DRAINED_AT_MOST = 32 * 1024 * 1024

/** The whole body. Throws TooLarge past `limit` bytes, after reading the rest away so that the sender can hear the answer. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((accept, refuse) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (bytes > limit + DRAINED_AT_MOST) request.destroy()
    })
    request.on('end', () => {
      if (bytes > limit) refuse(new TooLarge())
      else accept(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    })
    request.on('close', () => refuse(new Error('the sender went away')))
    request.on('error', refuse)
  })
}

export function sendText(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void =>
  sendText(response, JSON.stringify(value), status)

/** A refusal as every function answers one; always with status 200, for the client reads the body. */
export const sendRefusal = (response: ServerResponse, code: string, message: string): void =>
  sendJson(response, { ok: false, error: { code, message } })

/** A JSON object from the body, or null where it is none. Throws TooLarge. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Record<string, unknown> | null> {
  const body = await readBody(request, limit)
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
