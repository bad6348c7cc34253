import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Call } from './call'

/** What every function is told about the cloud it runs in. */
export interface InstanceEnvironment {
  /** `http://127.0.0.1:PORT`; known once the server listens. */
  url(): string
  env: string
  appid: string
  clockOffsetMs(): number
  /** The functions' own settings, such as a key. */
  variables: Record<string, string>
}

type Named = { name: string; timeoutMs: number; memoryMb: number; environment: InstanceEnvironment }

/** Bundles leave wx-server-sdk outside; it is found here wherever the bundle lies. */
const PACKAGES = resolve(createRequire(__filename).resolve('wx-server-sdk/package.json'), '../..')

/**
 * The variables an instance starts with. `TENCENTCLOUD_RUNENV=SCF` makes the SDK read its context from them, and leaves connections to
 * Node's own agent: the SDK's keep-alive agent costs about 60 ms a call (Nagle and delayed ACK).
 */
export function startEnvironment({ name, environment }: Named): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    NODE_PATH: PACKAGES,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: environment.env,
    SCF_FUNCTIONNAME: name,
    TCB_ENV: environment.env,
    TCB_CONTEXT_KEYS: 'TCB_CONTEXT_CNFG,TCB_SOURCE',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    WX_API_TOKEN: 'local',
    ...environment.variables,
  }
}

/** What changes with every call; null takes a variable away. */
export function callEnvironment(call: Call, environment: InstanceEnvironment): Record<string, string | null> {
  const offset = environment.clockOffsetMs()
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${environment.url()}/admin/${call.id}` }),
    TCB_SOURCE: call.source,
    TRIGGER_SRC: call.timer ? 'timer' : null,
    WX_OPENID: call.openid ?? null,
    WX_APPID: environment.appid,
    WEIGE_CLOCK_OFFSET_MS: offset === 0 ? null : String(offset),
  }
}

/** The second argument of `main`. */
export function contextOf(call: Call, { name, timeoutMs, memoryMb, environment }: Named): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: memoryMb,
    time_limit_in_ms: timeoutMs,
    request_id: call.id,
    environ: '',
    environment: '{}',
    function_version: '$LATEST',
    function_name: name,
    namespace: environment.env,
  }
}
