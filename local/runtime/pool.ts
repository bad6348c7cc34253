import type { Call, Outcome } from './call'
import { busy, failed } from './call'
import { Instance, type InstanceOptions } from './instance'

export interface PoolOptions extends InstanceOptions {
  /** Instances kept at most. */
  workers: number
  /** Calls that may wait for an instance; one more is refused. */
  queueLimit: number
  /** Milliseconds a call may wait before it is refused; it has not begun by then. */
  patienceMs: number
  coldStarted(ms: number): void
}

interface Waiting {
  call: Call
  patience: NodeJS.Timeout
  accept(outcome: Outcome): void
}

/** Calls from another function hold that function's instance while they wait, so they may go beyond the pool by this factor. */
const OVERFLOW = 4

const isNested = ({ source }: Call): boolean => source.endsWith(',scf')

/** The instances of one function and the calls that wait for them. */
export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly queue: Waiting[] = []
  private nestedWaiting = 0
  private starting = 0
  private closed = false

  constructor(private readonly options: PoolOptions) {}

  /** Answers every call: with its outcome, or a typed refusal when too many wait already. */
  run(call: Call): Promise<Outcome> {
    if (this.closed) return Promise.resolve(busy(call.name))
    if (
      this.idle.length === 0 &&
      !isNested(call) &&
      this.queue.length - this.nestedWaiting >= this.options.queueLimit
    ) {
      return Promise.resolve(busy(call.name))
    }
    return new Promise((accept) => {
      const waiting: Waiting = {
        call,
        accept,
        patience: setTimeout(() => this.giveUp(waiting), this.options.patienceMs),
      }
      this.enqueue(waiting)
      this.fill()
    })
  }

  /** Starts an instance ahead of the first call. */
  warm(): void {
    if (this.instances.size === 0) this.start()
  }

  async close(): Promise<void> {
    this.closed = true
    for (const waiting of this.queue.splice(0)) this.settle(waiting, busy(waiting.call.name))
    await Promise.all([...this.instances].map((instance) => instance.close()))
  }

  /** Nested calls go first: somebody's instance stands still for them. */
  private enqueue(waiting: Waiting): void {
    if (!isNested(waiting.call)) return void this.queue.push(waiting)
    this.queue.splice(this.nestedWaiting, 0, waiting)
    this.nestedWaiting += 1
  }

  private dequeue(): Waiting | undefined {
    const waiting = this.queue.shift()
    if (waiting && this.nestedWaiting > 0) this.nestedWaiting -= 1
    return waiting
  }

  private giveUp(waiting: Waiting): void {
    const at = this.queue.indexOf(waiting)
    if (at < 0) return
    this.queue.splice(at, 1)
    if (at < this.nestedWaiting) this.nestedWaiting -= 1
    waiting.accept(busy(waiting.call.name))
  }

  private settle(waiting: Waiting, outcome: Outcome): void {
    clearTimeout(waiting.patience)
    waiting.accept(outcome)
  }

  private fill(): void {
    for (;;) {
      const instance = this.queue.length > 0 ? this.idle.pop() : undefined
      if (!instance) break
      if (instance.dead) {
        this.instances.delete(instance)
        continue
      }
      const waiting = this.dequeue()
      if (waiting) void this.serve(instance, waiting)
    }
    while (!this.closed && this.starting < this.queue.length && this.hasRoom()) this.start()
  }

  private hasRoom(): boolean {
    const { workers } = this.options
    const most = this.nestedWaiting > this.starting ? workers * (1 + OVERFLOW) : workers
    return this.instances.size < most
  }

  private start(): void {
    const startedAt = performance.now()
    const instance = new Instance(this.options)
    this.instances.add(instance)
    this.starting += 1
    instance.ready.then(
      () => {
        this.starting -= 1
        this.options.coldStarted(performance.now() - startedAt)
        this.release(instance)
      },
      (error: Error) => {
        this.starting -= 1
        this.instances.delete(instance)
        // One call answers for each failed start, so that a broken bundle is not started for ever.
        const waiting = this.dequeue()
        if (waiting) this.settle(waiting, failed(error.message))
        this.fill()
      },
    )
  }

  private async serve(instance: Instance, waiting: Waiting): Promise<void> {
    clearTimeout(waiting.patience)
    waiting.accept(await instance.run(waiting.call))
    this.release(instance)
  }

  private release(instance: Instance): void {
    const surplus = this.instances.size > this.options.workers && this.nestedWaiting === 0
    if (surplus) void instance.close()
    if (instance.dead) this.instances.delete(instance)
    else this.idle.push(instance)
    this.fill()
  }
}
