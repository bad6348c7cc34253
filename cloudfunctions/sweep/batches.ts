import type { Instant } from '../contract'
import { warn } from './warn'

export interface Swept {
  found: number
  done: number
  failed: number
}

interface Work<T> {
  clock: () => Instant
  size: number
  /** What is due, at most `size`, oldest first. */
  due(now: Instant): Promise<T[]>
  take(item: T, now: Instant): Promise<void>
}

/** For one step, and for all of them together: well within the function's own minute. The next tick of the timer goes on. */
const MOST_MILLISECONDS = 25_000
const MOST_TOGETHER = 45_000

let begunAt = 0
/** A sweep begins: an instance runs one at a time. */
export const beginSweep = (): void => {
  begunAt = Date.now()
}
/** Whether a step that began then, or all of them together, must leave the rest to the next tick. */
export const isOver = (stepBegan: number): boolean =>
  Date.now() - stepBegan > MOST_MILLISECONDS || Date.now() - begunAt > MOST_TOGETHER

/** Takes what is due, batch after batch, until nothing is left, nothing gets done, or the time is up. One that fails is left for the next tick. */
export async function inBatches<T extends { _id: string }>({ clock, size, due, take }: Work<T>): Promise<Swept> {
  const started = Date.now()
  const swept = { found: 0, done: 0, failed: 0 }
  for (;;) {
    const batch = await due(clock())
    const before = swept.done
    swept.found += batch.length
    for (const item of batch) {
      try {
        await take(item, clock())
        swept.done += 1
      } catch (error) {
        swept.failed += 1
        warn(item._id, error)
      }
    }
    const stuck = swept.done === before
    if (batch.length < size || stuck || isOver(started)) return swept
  }
}
