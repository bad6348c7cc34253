import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TemplateDeclaration } from '../config/manifest'
import { isOpenid } from './caller'
import { answerOf, type Calls } from './calls'
import { controlRoutes } from './control'
import { fromFunctions, isOurName } from './doors'
import type { FileStore } from './files'
import { readBody, readJson, SMALL_BODY, sendJson, sendRefusal, sendText, TooLarge } from './http'
import type { Meter } from './meter'
import type { Clock } from './runtime/clock'
import type { FunctionLog } from './runtime/log'
import type { Timers } from './runtime/timers'
import { shadeRoutes } from './shade'
import { serveStatic } from './static'
import { receiveTicketed, receiveUpload, serveFile } from './uploads'
import { type Handler, namedOpenid, type RouteTable } from './visit'
import type { GroupEntries } from './wechat/group-entry'
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
  groupEntries: GroupEntries
  templates: readonly TemplateDeclaration[]
  timers: Timers
  clock: Clock
  virtualClock: boolean
  /** Answer only to this machine's own names. */
  loopbackOnly: boolean
  shellFolder: string
  webFolder?: string
  people?(): unknown
  areas?(kind: string): unknown
}

function admin(options: RoutesOptions): Handler {
  return ({ request, response, rest }) =>
    fromFunctions(request)
      ? options.admin(request, response, rest)
      : sendJson(response, { code: 'INVALID_REQUEST_SOURCE', message: 'for functions only', requestId: '' }, 403)
}

function call({ calls }: RoutesOptions): Handler {
  return async (visit) => {
    const body = await readBody(visit.request, limits.functionRequest)
    sendText(visit.response, answerOf(await calls.fromPhone(visit.rest, namedOpenid(visit), body.toString('utf8'))))
  }
}

function issuePhoneCode({ phoneNumbers }: RoutesOptions): Handler {
  return (visit) => {
    const openid = namedOpenid(visit)
    if (!isOpenid(openid)) return sendRefusal(visit.response, 'caller.unknown', 'the header x-wx-openid names nobody')
    sendJson(visit.response, { ok: true, data: { code: phoneNumbers.issue(openid) } })
  }
}

/** A phone has opened a card in a WeChat group: what `wx.getGroupEnterInfo` gives it. */
function enterGroup({ groupEntries }: RoutesOptions): Handler {
  return async (visit) => {
    const openid = namedOpenid(visit)
    const group = (await readJson(visit.request, SMALL_BODY))?.group
    if (!isOpenid(openid)) return sendRefusal(visit.response, 'caller.unknown', 'the header x-wx-openid names nobody')
    if (typeof group !== 'string' || group === '' || group.length > 64)
      return sendRefusal(visit.response, 'input.invalid', 'the name of a group is required')
    sendJson(visit.response, { ok: true, data: { cloudID: groupEntries.issue(openid, group) } })
  }
}

function tableOf(options: RoutesOptions): RouteTable {
  const { files, meter, webFolder, shellFolder } = options
  return {
    ...shadeRoutes(options),
    ...(options.virtualClock ? controlRoutes(options) : {}),
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
    'POST /group-entry': enterGroup(options),
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

/** An address that cannot be read names nothing: no path and no function holds a zero byte. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '\0'
  }
}

/** Answers every request; whatever goes wrong inside becomes a refusal without its insides. */
export function createRoutes(
  options: RoutesOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const table = new Map(Object.entries(tableOf(options)))
  return async (request, response) => {
    if (options.loopbackOnly && !isOurName(request.headers.host)) return void response.writeHead(421).end()
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
    const found = find(table, request.method ?? 'GET', path)
    try {
      if (!found)
        return sendJson(response, { ok: false, error: { code: 'route.unknown', message: 'no such address' } }, 404)
      await found.handler({ request, response, rest: decoded(found.rest), query: new URLSearchParams(search) })
    } catch (error) {
      if (response.headersSent || !request.socket.writable) return void response.destroy()
      if (error instanceof TooLarge) return sendRefusal(response, 'input.tooLarge', '内容太长了')
      console.error(error)
      sendRefusal(response, 'server.failed', '办理中断了，请稍后再试')
    }
  }
}
