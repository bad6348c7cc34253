import type { CloudManifest } from '../config/manifest'
import type { Engine } from './engine/types'
import type { FaultOptions } from './faults'

/** How a local cloud is started; only the first three must be said. */
export interface LocalCloudOptions {
  manifest: CloudManifest
  /** Folder of built functions: `<name>/index.js`, with `config.json` beside it. */
  functionsFolder: string
  /** Documents and files are kept here; `:memory:` keeps documents nowhere and files in a temporary folder. */
  dataFolder: string
  /** 0, or nothing, takes any free port. */
  port?: number
  /** Loopback unless told otherwise, because the identity header is trusted. */
  host?: string
  /** The built web app, served under /app/. */
  webFolder?: string
  /** Begin with nothing stored. */
  fresh?: boolean
  workersPerFunction?: number
  /** Calls that may wait for one function (2000); one more is refused with server.busy. */
  queueLimit?: number
  /** Milliseconds a call may wait before it is refused with server.busy (60,000). */
  patienceMs?: number
  /** Load every function once before the first call. */
  warm?: boolean
  /** Allows POST /clock and POST /timers/run; timers then tick only by hand unless `timers` is true. */
  virtualClock?: boolean
  clock?: { offsetMs: number }
  timers?: boolean
  faults?: FaultOptions
  /** Variables every function gets, such as a key. */
  environment?: Record<string, string>
  appid?: string
  /** Function that hears the verdict of security.mediaCheckAsync; the one that the manifest says where nothing is said. */
  mediaCheckFunction?: string
  /** Pages of the mini program, for QR codes; any page when not given. */
  pages?: readonly string[]
  /** Print what functions print. */
  printLogs?: boolean
  /** Documents a query may read without an index, see EngineOptions. */
  scanLimit?: number
  people?(): unknown
  /** The areas of a kind as they are now, from what is stored. */
  areas?(kind: string, stored: { engine: Engine; now: number }): unknown
}
