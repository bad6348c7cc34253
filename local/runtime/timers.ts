import type { Outcome } from './call'
import type { Clock } from './clock'
import { nextTick } from './cron'
import type { DeclaredFunction } from './declared'

export interface Timers {
  /** Calls the function as its timer would, now; null where it has none or its last tick still runs. */
  tick(name: string): Promise<Outcome> | null
  close(): void
}

interface TimersOptions {
  functions: Iterable<DeclaredFunction>
  clock: Clock
  /** False: only by hand. */
  running: boolean
  invoke(name: string, event: Record<string, unknown>): Promise<Outcome>
}

/** Long waits are cut, so that a machine that slept wakes up to the right time. */
const LONGEST_WAIT_MS = 30_000

/** Ticks the functions' timers by the cloud's clock; a tick that still runs makes the next one fall out. */
export function startTimers({ functions, clock, running, invoke }: TimersOptions): Timers {
  const timed = new Map([...functions].filter(({ timer }) => timer).map((declared) => [declared.name, declared]))
  const inFlight = new Set<string>()
  const waits = new Map<string, NodeJS.Timeout>()

  const tick = (name: string): Promise<Outcome> | null => {
    const timer = timed.get(name)?.timer
    if (!timer || inFlight.has(name)) return null
    inFlight.add(name)
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(clock.now()).toISOString() }
    return invoke(name, event).finally(() => inFlight.delete(name))
  }

  const wait = (name: string): void => {
    clearTimeout(waits.get(name))
    const timer = timed.get(name)?.timer
    const due = timer ? nextTick(timer.cron, clock.now()) : null
    if (due === null) return
    const step = () => {
      const left = due - clock.now()
      if (left > 0) return void waits.set(name, setTimeout(step, Math.min(left, LONGEST_WAIT_MS)).unref())
      void tick(name)
      wait(name)
    }
    step()
  }

  if (running) {
    for (const name of timed.keys()) wait(name)
    clock.onChange(() => {
      for (const name of timed.keys()) wait(name)
    })
  }
  return {
    tick,
    close() {
      for (const timeout of waits.values()) clearTimeout(timeout)
      timed.clear()
    },
  }
}
