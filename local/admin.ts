import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { EngineError } from './engine/types'
import type { Faults } from './faults'
import type { FileStore } from './files'
import { readBody, sendText, TooLarge } from './http'
import type { Meter } from './meter'
import type { Outcome } from './runtime/call'
import type { Interfaces } from './wechat/interfaces'
import { type DatabaseOutcome, documentsIn, encodeOutcome } from './wire/answers'
import { invalid, WireError, type WireErrorCode } from './wire/errors'
import { exceeds, limits } from './wire/limits'
import { decodeOpenapi, encodeOpenapi } from './wire/openapi'
import { type DatabaseOperation, decodeOperation, type WireBody } from './wire/operations'
import { answerStorage } from './wire/storage'

export interface AdminOptions {
  now(): number
  perform(operation: DatabaseOperation): DatabaseOutcome
  faults: Faults
  files: FileStore
  interfaces: Interfaces
  meter: Meter
  /** Who called the running call, where a person did. */
  openidOf(callId: string): string | undefined
  allowedInterfaces(functionName: string): ReadonlySet<string>
  /** Runs a function for another one: the caller's openid goes along. */
  invoke(name: string, event: string, from: { callId: string; source: string }): Promise<Outcome>
}

const fault = (): WireError => new WireError('SYS_ERR', 'injected fault: the answer was lost')

/** Draws whether this call fails, and on which side of its effect. */
async function withFaults<T>(faults: Faults, kind: 'database' | 'messages', effect: () => T | Promise<T>): Promise<T> {
  const drawn = faults.draw(kind)
  if (drawn === 'before') throw fault()
  const result = await effect()
  if (drawn === 'after') throw fault()
  return result
}

function answerDatabase(options: AdminOptions, callId: string, action: string, body: WireBody): Promise<string> {
  const startedAt = performance.now()
  let documents = 0
  return withFaults(options.faults, 'database', () => {
    const outcome = options.perform(decodeOperation(action, body, options.now()))
    documents = documentsIn(outcome)
    return encodeOutcome(outcome, randomUUID())
  }).finally(() => options.meter.countDatabase(callId, documents, performance.now() - startedAt))
}

const codes = {
  'server.busy': 'EXCEED_CONCURRENT_REQUEST_LIMIT',
  'server.timeout': 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  'server.failed': 'FUNCTIONS_EXECUTE_FAIL',
  'function.unknown': 'FUNCTION_NOT_FOUND',
} as const satisfies Record<string, WireErrorCode>

async function answerInvoke(options: AdminOptions, callId: string, body: WireBody, source: string): Promise<string> {
  const event = typeof body.request_data === 'string' && body.request_data !== '' ? body.request_data : '{}'
  if (exceeds(event, limits.functionRequest)) {
    throw new WireError('EXCEED_MAX_PAYLOAD_SIZE', 'a function takes 100KB of text at most')
  }
  const outcome = await options.invoke(String(body.function_name), event, { callId, source })
  if (!outcome.ok) throw new WireError(codes[outcome.code], outcome.message)
  return JSON.stringify({ requestId: randomUUID(), data: { response_data: outcome.text } })
}

async function answerOpenapi(options: AdminOptions, callId: string, headers: IncomingMessage['headers'], body: Buffer) {
  const call = await decodeOpenapi(headers, body)
  options.meter.countOpenapi(callId)
  const caller = options.meter.callOf(callId)
  const allowed = options.allowedInterfaces(caller?.name ?? '')
  return encodeOpenapi(
    await withFaults(options.faults, 'messages', () =>
      options.interfaces({ ...call, openid: options.openidOf(callId) }, allowed),
    ),
  )
}

function parseBody(body: Buffer): WireBody {
  try {
    return JSON.parse(body.toString('utf8')) as WireBody
  } catch {
    throw invalid('the body is not JSON')
  }
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof WireError || error instanceof EngineError) return { code: error.code, message: error.message }
  if (error instanceof TooLarge) return { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: 'a request takes 100MB at most' }
  console.error(error)
  return { code: 'SYS_ERR', message: 'the local cloud failed, see its output' }
}

/** `wx_client` became `wx_client,scf` on its way: the SDK appends itself to where the call came from. */
const sourceOf = (request: IncomingMessage): string => String(request.headers['x-tcb-source'] ?? 'scf')

/** Answers the SDK's `POST /admin/<call>`: database, functions, storage as JSON, open interfaces as protobuf in a form. */
export function createAdmin(options: AdminOptions) {
  const answer = async (request: IncomingMessage, callId: string): Promise<string | Buffer> => {
    const body = await readBody(request, limits.request)
    if (request.headers['content-type']?.startsWith('multipart/')) {
      return answerOpenapi(options, callId, request.headers, body)
    }
    const parsed = parseBody(body)
    const action = String(parsed.action)
    if (action.startsWith('database.')) return answerDatabase(options, callId, action, parsed)
    if (action === 'functions.invokeFunction') return answerInvoke(options, callId, parsed, sourceOf(request))
    if (action.startsWith('storage.')) return answerStorage(action, parsed, options.files)
    throw invalid(`action ${action} is unknown`)
  }
  return async (request: IncomingMessage, response: ServerResponse, callId: string): Promise<void> => {
    try {
      const answered = await answer(request, callId)
      if (typeof answered === 'string') return sendText(response, answered)
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answered.length })
      response.end(answered)
    } catch (error) {
      sendText(response, JSON.stringify({ ...refusalOf(error), requestId: randomUUID() }))
    }
  }
}
