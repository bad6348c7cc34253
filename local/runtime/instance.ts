import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Call, Outcome } from './call'
import { failed } from './call'
import type { InstanceEnvironment } from './environment'
import { callEnvironment, contextOf, startEnvironment } from './environment'
import type { LogLine } from './log'

type FromWorker =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  | { kind: 'answer'; id: string; text: string; refusal?: string }
  | { kind: 'threw'; id: string; message: string; stack: string }
  | { kind: 'log'; id: string; level: string; text: string }

export interface InstanceOptions {
  name: string
  file: string
  timeoutMs: number
  memoryMb: number
  environment: InstanceEnvironment
  log(line: Omit<LogLine, 'at'>): void
}

const BOOTSTRAP = resolve(__dirname, 'worker.cjs')
/** Below this V8 cannot even load the SDK. */
const LEAST_HEAP_MB = 128

/** One worker thread with one function loaded. It takes one call at a time and is gone for good once it failed or overran. */
export class Instance {
  readonly ready: Promise<void>
  dead = false
  private readonly worker: Worker
  private running: { call: Call; timer: NodeJS.Timeout; settle(outcome: Outcome): void } | null = null

  constructor(private readonly options: InstanceOptions) {
    this.worker = new Worker(BOOTSTRAP, {
      workerData: { file: options.file },
      env: startEnvironment(options),
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(options.memoryMb, LEAST_HEAP_MB) },
    })
    // Unread pipes would fill up; what functions print comes as messages.
    this.worker.stdout.resume()
    this.worker.stderr.resume()
    this.ready = new Promise((accept, refuse) => {
      this.worker.on('message', (message: FromWorker) => this.hear(message, accept, refuse))
      this.worker.on('error', (error) => this.fall(error.message, refuse))
      this.worker.on('exit', (code) => this.fall(`the function's process ended (${code})`, refuse))
    })
    this.ready.catch(() => {})
  }

  run(call: Call): Promise<Outcome> {
    return new Promise((accept) => {
      const timer = setTimeout(() => this.overrun(), this.options.timeoutMs)
      this.running = {
        call,
        timer,
        settle: (outcome) => {
          clearTimeout(timer)
          this.running = null
          accept(outcome)
        },
      }
      this.worker.postMessage({
        id: call.id,
        event: call.event,
        context: contextOf(call, this.options),
        environment: callEnvironment(call, this.options.environment),
      })
    })
  }

  async close(): Promise<void> {
    this.dead = true
    await this.worker.terminate()
  }

  private hear(message: FromWorker, accept: () => void, refuse: (error: Error) => void): void {
    if (message.kind === 'ready') accept()
    else if (message.kind === 'broken') this.fall(message.message, refuse)
    else if (message.kind === 'log') this.print(message.id, message.level, message.text)
    else if (message.id === this.running?.call.id) this.finish(message, this.running.settle)
  }

  private finish(message: Extract<FromWorker, { kind: 'answer' | 'threw' }>, settle: (outcome: Outcome) => void): void {
    if (message.kind === 'answer') {
      settle({ ok: true, text: message.text, refusal: message.refusal })
    } else {
      this.print(message.id, 'error', message.stack)
      settle(failed(message.message))
    }
  }

  private overrun(): void {
    const seconds = this.options.timeoutMs / 1000
    this.dead = true
    this.running?.settle({
      ok: false,
      code: 'server.timeout',
      message: `Invoking task timed out after ${seconds} seconds`,
    })
    void this.worker.terminate()
  }

  private fall(message: string, refuse: (error: Error) => void): void {
    if (!this.dead) this.print(this.running?.call.id ?? '', 'error', message)
    this.dead = true
    refuse(new Error(message))
    this.running?.settle(failed(message))
    void this.worker.terminate()
  }

  private print(call: string, level: string, text: string): void {
    this.options.log({ function: this.options.name, call, level, text })
  }
}
