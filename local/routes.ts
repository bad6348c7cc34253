import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TemplateDeclaration } from '../config/manifest'
import { isOpenid } from './caller'
import { answerOf, type Calls } from './calls'
import type { FileStore } from './files'
import { readBody, readJson, sendJson, sendRefusal, sendText, TooLarge } from './http'
import type { Meter } from './meter'
import type { Clock } from './runtime/clock'
import type { FunctionLog } from './runtime/log'
import type { Timers } from './runtime/timers'
import { serveStatic } from './static'
import { receiveTicketed, receiveUpload, serveFile } from './uploads'
import type { Ledger } from './wechat/ledger'
import type { PhoneNumbers } from './wechat/phone-number'
import { limits } from './wire/limits'

export interface RoutesOptions {
  admin(request: IncomingMessage, response: ServerResponse, callId: string): Promise<void>
  calls: Calls
  files: FileStore
  ledger: Ledger
  log: FunctionLog
  meter: Meter
  phoneNumbers: PhoneNumbers
  templates: readonly TemplateDeclaration[]
  timers: Timers
  clock: Clock
  virtualClock: boolean
  shellFolder: string
  webFolder?: string
  people?(): unknown
  areas?(kind: string): unknown
}

interface Visit {
  request: IncomingMessage
  response: ServerResponse
  /** What follows the route's own path. */
  rest: string
  query: URLSearchParams
}

type Handler = (visit: Visit) => void | Promise<void>

const SMALL_BODY = 64 * 1024

const isLoopback = (address: string | undefined): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address ?? '')

/**
 * Functions run on this machine and the SDK signs what it sends. Nobody else may use the functions' own door: no other machine, and
 * no page in a browser, which cannot send that header to another origin.
 */
const fromFunctions = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress) && headers.authorization !== undefined

function admin(options: RoutesOptions): Handler {
  return ({ request, response, rest }) =>
    fromFunctions(request)
      ? options.admin(request, response, rest)
      : sendJson(response, { code: 'INVALID_REQUEST_SOURCE', message: 'for functions only', requestId: '' }, 403)
}

const idOf = (visit: Visit): string => String(visit.request.headers['x-wx-openid'] ?? '')

function call({ calls }: RoutesOptions): Handler {
  return async (visit) => {
    const body = await readBody(visit.request, limits.functionRequest)
    sendText(visit.response, answerOf(await calls.fromPhone(visit.rest, idOf(visit), body.toString('utf8'))))
  }
}

function accept({ ledger, templates }: RoutesOptions): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const wanted = Array.isArray(body?.templates) ? (body.templates as unknown[]) : null
    const openid = body?.openid
    const known = wanted?.every((id) => templates.some((template) => template.id === id))
    if (!isOpenid(openid) || !wanted || !known)
      return sendRefusal(response, 'input.invalid', 'openid and known templates are required')
    for (const id of wanted) ledger.accept(openid, String(id))
    sendJson(response, { ok: true, data: { accepted: wanted.length } })
  }
}

function shade({ ledger }: RoutesOptions): Handler {
  return ({ response, query }) => {
    const openid = query.get('openid')
    sendJson(response, isOpenid(openid) ? ledger.messages(openid) : [])
  }
}

function setClock({ clock }: RoutesOptions): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const offset = body?.offsetMs
    if (typeof offset !== 'number' || !Number.isFinite(offset))
      return sendRefusal(response, 'input.invalid', 'offsetMs is a number')
    clock.set(offset)
    sendJson(response, { ok: true, data: { offsetMs: offset, now: clock.now() } })
  }
}

function runTimer({ timers }: RoutesOptions): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const outcome = await timers.tick(String(body?.function))
    if (!outcome) return sendRefusal(response, 'function.unknown', 'no timer of that name, or its last tick still runs')
    if (outcome.ok) return sendText(response, `{"ok":true,"data":${outcome.text}}`)
    sendRefusal(response, outcome.code, outcome.message)
  }
}

function issuePhoneCode({ phoneNumbers }: RoutesOptions): Handler {
  return (visit) => {
    const openid = idOf(visit)
    if (!isOpenid(openid)) return sendRefusal(visit.response, 'caller.unknown', 'the header x-wx-openid names nobody')
    sendJson(visit.response, { ok: true, data: { code: phoneNumbers.issue(openid) } })
  }
}

const templatesOf = (templates: readonly TemplateDeclaration[]) =>
  templates.map(({ id, title, fields }) => ({
    id,
    title,
    fields: Object.entries(fields).map(([name, label]) => ({ name, label })),
  }))

/** A route ending in `/` takes everything below it. */
function tableOf(options: RoutesOptions): Record<string, Handler> {
  const { files, meter, webFolder, shellFolder } = options
  const virtual: Record<string, Handler> = options.virtualClock
    ? { 'POST /clock': setClock(options), 'POST /timers/run': runTimer(options) }
    : {}
  return {
    ...virtual,
    'POST /admin': admin(options),
    'POST /admin/': admin(options),
    'POST /call/': call(options),
    'GET /healthz': ({ response }) => sendJson(response, { ok: true }),
    'GET /people': async ({ response }) => sendJson(response, (await options.people?.()) ?? []),
    'GET /areas.geojson': async ({ response, query }) =>
      sendJson(
        response,
        (await options.areas?.(query.get('kind') ?? 'grid')) ?? { type: 'FeatureCollection', features: [] },
      ),
    'GET /shade': shade(options),
    'GET /shade/templates': ({ response }) => sendJson(response, templatesOf(options.templates)),
    'POST /shade/accept': accept(options),
    'POST /phone-code': issuePhoneCode(options),
    'GET /meter': ({ response }) => sendJson(response, meter.figures()),
    'POST /meter/reset': ({ response }) => {
      meter.reset()
      sendJson(response, { ok: true })
    },
    'GET /logs': ({ response, query }) => sendJson(response, options.log.lines(query.get('function') ?? undefined)),
    'POST /files': ({ request, response }) => receiveUpload(request, response, files),
    'PUT /files/': ({ request, response, rest }) => receiveTicketed(request, response, files, rest),
    'GET /files/': ({ request, response, rest }) => serveFile(request, response, files, rest),
    'GET /app': ({ response }) => void response.writeHead(301, { location: '/app/' }).end(),
    'GET /app/': ({ request, response, rest }) => serveStatic(request, response, webFolder ?? '/nonexistent', rest),
    'GET /shell/': ({ request, response, rest }) => serveStatic(request, response, shellFolder, rest),
    'GET /': ({ request, response }) => serveStatic(request, response, shellFolder, 'index.html'),
  }
}

function find(table: Map<string, Handler>, method: string, path: string): { handler: Handler; rest: string } | null {
  const verb = method === 'HEAD' ? 'GET' : method
  const whole = table.get(`${verb} ${path}`)
  if (whole) return { handler: whole, rest: '' }
  const slash = path.indexOf('/', 1)
  const below = slash > 0 ? table.get(`${verb} ${path.slice(0, slash + 1)}`) : undefined
  return below ? { handler: below, rest: path.slice(slash + 1) } : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Answers every request; whatever goes wrong inside becomes a refusal without its insides. */
export function createRoutes(
  options: RoutesOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const table = new Map(Object.entries(tableOf(options)))
  return async (request, response) => {
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
    const found = find(table, request.method ?? 'GET', path)
    const rest = found && decoded(found.rest)
    try {
      if (!found)
        return sendJson(response, { ok: false, error: { code: 'route.unknown', message: 'no such address' } }, 404)
      await found.handler({ request, response, rest: rest ?? '\0', query: new URLSearchParams(search) })
    } catch (error) {
      if (response.headersSent || !request.socket.writable) return void response.destroy()
      if (error instanceof TooLarge) return sendRefusal(response, 'input.tooLarge', '内容太长了')
      console.error(error)
      sendRefusal(response, 'server.failed', '办理中断了，请稍后再试')
    }
  }
}
