import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { CloudManifest } from '../config/manifest'
import { createAdmin } from './admin'
import { answerOf, type Calls, createCalls } from './calls'
import { openFolder } from './data-folder'
import { openEngine } from './engine/index'
import type { Engine } from './engine/types'
import { createFaults, type Faults } from './faults'
import { openFileStore } from './files'
import { Meter } from './meter'
import type { LocalCloudOptions } from './options'
import { createPerformer } from './perform'
import { createRoutes } from './routes'
import { type Clock, createClock } from './runtime/clock'
import { type DeclaredFunction, declaredFunctions } from './runtime/declared'
import type { InstanceEnvironment } from './runtime/environment'
import { createFunctions } from './runtime/functions'
import { createFunctionLog, type FunctionLog } from './runtime/log'
import { startTimers, type Timers } from './runtime/timers'
import { openWechat, type Wechat } from './wechat'
import type { Ledger } from './wechat/ledger'
import { limits } from './wire/limits'

export type { LocalCloudOptions } from './options'

export interface LocalCloud {
  url: string
  port: number
  engine: Engine
  meter: Meter
  clock: Clock
  faults: Faults
  ledger: Ledger
  log: FunctionLog
  timers: Timers
  /** Calls a function as a phone would, or with nobody's openid as a timer does; answers what POST /call would. */
  call(name: string, openid: string | null, payload: Record<string, unknown>): Promise<unknown>
  close(): Promise<void>
}

const ENV = 'local'
const APPID = 'wx0000000000000000'

function prepareCollections(engine: Engine, { collections }: CloudManifest): void {
  for (const declaration of collections) {
    if (declaration.indexes.length > limits.indexesPerCollection) {
      throw new Error(
        `${declaration.name}: the cloud takes ${limits.indexesPerCollection} indexes a collection at most`,
      )
    }
    engine.ensure(declaration)
  }
}

function listen(server: Server, { port = 0, host = '127.0.0.1' }: LocalCloudOptions): Promise<AddressInfo> {
  // The SDK's connections live on in Node's agent: were they closed from here, a call would now and then meet a closed door.
  server.keepAliveTimeout = 10 * 60 * 1000
  return new Promise((accept, refuse) => {
    server.once('error', refuse)
    server.listen(port, host, () => accept(server.address() as AddressInfo))
  })
}

/** The parts every other one is built on. */
function openGround(options: LocalCloudOptions) {
  const clock = createClock(options.clock?.offsetMs)
  const { folder, file } = openFolder(options)
  const engine = openEngine({ file, now: clock.now, scanLimit: options.scanLimit })
  prepareCollections(engine, options.manifest)
  const address = { port: 0 }
  const environment: InstanceEnvironment = {
    url: () => `http://127.0.0.1:${address.port}`,
    env: ENV,
    appid: options.appid ?? APPID,
    clockOffsetMs: () => clock.offsetMs,
    variables: options.environment ?? {},
  }
  const files = openFileStore(join(folder, 'files'), environment.url)
  const log = createFunctionLog(clock.now, options.printLogs)
  return {
    options,
    clock,
    folder,
    file,
    engine,
    address,
    environment,
    files,
    log,
    meter: new Meter(),
    faults: createFaults(options.faults),
  }
}

type Ground = ReturnType<typeof openGround>

function openFunctions({ options, environment, log, meter, clock }: Ground, declared: Map<string, DeclaredFunction>) {
  const functions = createFunctions({
    declared,
    environment,
    log,
    coldStarted: (name, ms) => meter.countColdStart(name, ms),
    workersPerFunction: options.workersPerFunction,
    queueLimit: options.queueLimit,
    patienceMs: options.patienceMs,
  })
  const calls = createCalls({ functions, meter, now: clock.now })
  const timers = startTimers({
    functions: declared.values(),
    clock,
    running: options.timers ?? !options.virtualClock,
    invoke: (name, event) => calls.fromCloud(name, event, true),
  })
  return { functions, calls, timers }
}

function openWechatFor({ options, engine, clock, environment }: Ground, calls: Calls): Wechat {
  const declared = options.manifest.functions.find(({ hears }) => hears?.includes('wxa_media_check'))
  const listener = options.mediaCheckFunction ?? declared?.name
  return openWechat({
    engine,
    manifest: options.manifest,
    now: clock.now,
    appid: environment.appid,
    appUrl: () => `${environment.url()}/app/`,
    pages: options.pages,
    visits: { last: calls.lastVisit },
    push: (event) => void (listener && calls.fromCloud(listener, event, false)),
  })
}

function routesFor(
  ground: Ground,
  declared: Map<string, DeclaredFunction>,
  calls: Calls,
  timers: Timers,
  wechat: Wechat,
) {
  const { options, engine, clock, faults, files, meter, log } = ground
  const admin = createAdmin({
    now: clock.now,
    perform: createPerformer(engine),
    faults,
    files,
    interfaces: wechat.interfaces,
    meter,
    allowedInterfaces: (name) => declared.get(name)?.openapi ?? new Set(),
    openidOf: calls.openidOf,
    invoke: calls.fromFunction,
  })
  return createRoutes({
    ...{ admin, calls, files, log, meter, timers, clock },
    ledger: wechat.ledger,
    phoneNumbers: wechat.phoneNumbers,
    groupEntries: wechat.groupEntries,
    templates: options.manifest.templates,
    virtualClock: options.virtualClock ?? false,
    loopbackOnly: options.host === undefined,
    shellFolder: resolve(__dirname, 'shell'),
    webFolder: options.webFolder,
    people: options.people,
    areas: (kind) => options.areas?.(kind, { engine, now: clock.now() }),
  })
}

/** Starts the WeChat cloud on this machine: usable once the promise is kept. Throws where the manifest could not be deployed. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const declared = declaredFunctions(options.manifest, options.functionsFolder)
  const ground = openGround(options)
  const { engine, meter, clock, faults, log, folder, file } = ground
  const { functions, calls, timers } = openFunctions(ground, declared)
  const wechat = openWechatFor(ground, calls)
  const routes = routesFor(ground, declared, calls, timers, wechat)
  const server = createServer((request, response) => void routes(request, response))
  const { port } = await listen(server, options)
  ground.address.port = port
  if (options.warm) functions.warm()

  const close = async () => {
    timers.close()
    await functions.close()
    server.closeAllConnections()
    await new Promise((accept) => server.close(accept))
    engine.close()
    if (file === ':memory:') rmSync(folder, { recursive: true, force: true })
  }
  return {
    ...{ port, engine, meter, clock, faults, log, timers, close },
    url: ground.environment.url(),
    ledger: wechat.ledger,
    call: async (name, openid, payload) =>
      JSON.parse(
        answerOf(
          await (openid === null
            ? calls.fromCloud(name, payload, true)
            : calls.fromPhone(name, openid, JSON.stringify(payload))),
        ),
      ) as unknown,
  }
}
