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

/** A function that calls itself without end would otherwise take the machine. */
export const DEEPEST_CHAIN = 8
/** An instance beyond the pool's size is kept this long for the next nested call. */
const SURPLUS_KEPT_MS = 10_000

const isNested = ({ source }: Call): boolean => source.endsWith(',scf')

/** The instances of one function and the calls that wait for them. */
export class Pool {
  private readonly instances = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly queue: Waiting[] = []
  private nestedWaiting = 0
  private phonesServed = 0
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

  /** The next call that may run: nested ones always, others while they hold fewer instances than the pool has. */
  private next(): Waiting | undefined {
    const mayServe = this.nestedWaiting > 0 || this.phonesServed < this.options.workers
    return mayServe ? this.dequeue() : undefined
  }

  private fill(): void {
    while (this.idle.length > 0 && this.queue.length > 0) {
      const instance = this.idle.pop() as Instance
      if (instance.dead) {
        this.instances.delete(instance)
        continue
      }
      const waiting = this.next()
      if (!waiting) return void this.idle.push(instance)
      void this.serve(instance, waiting)
    }
    while (!this.closed && this.starting < this.queue.length && this.hasRoom()) this.start()
  }

  /** A nested call holds up the instance that waits for it, so a whole chain of them must find room. */
  private hasRoom(): boolean {
    const { workers } = this.options
    return this.instances.size < (this.nestedWaiting > this.starting ? workers * DEEPEST_CHAIN : workers)
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
    const fromPhone = isNested(waiting.call) ? 0 : 1
    clearTimeout(waiting.patience)
    this.phonesServed += fromPhone
    waiting.accept(await instance.run(waiting.call))
    this.phonesServed -= fromPhone
    this.release(instance)
  }

  private release(instance: Instance): void {
    if (instance.dead) this.instances.delete(instance)
    else this.idle.push(instance)
    if (this.instances.size > this.options.workers) setTimeout(() => this.retire(), SURPLUS_KEPT_MS).unref()
    this.fill()
  }

  private retire(): void {
    if (this.instances.size <= this.options.workers) return
    const instance = this.idle.shift()
    if (!instance) return
    this.instances.delete(instance)
    void instance.close()
  }
}
