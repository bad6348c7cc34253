const MINUTE = 60_000

export type Task = () => Promise<void>

/** What people mean to do, by the minute: a heap of minutes and the tasks of each. */
export class Agenda {
  private readonly tasks = new Map<number, Task[]>()
  private readonly minutes: number[] = []

  /** Plans a task for the minute that begins at or before `at`. */
  add(at: number, task: Task): void {
    const minute = Math.ceil(at / MINUTE) * MINUTE
    const known = this.tasks.get(minute)
    if (known) return void known.push(task)
    this.tasks.set(minute, [task])
    this.push(minute)
  }

  /** The first minute for which something is planned, or null. */
  next(): number | null {
    return this.minutes[0] ?? null
  }

  /** Takes out everything planned up to `now`. */
  take(now: number): Task[] {
    const due: Task[] = []
    while (this.minutes[0] !== undefined && this.minutes[0] <= now) {
      const minute = this.pop()
      due.push(...(this.tasks.get(minute) ?? []))
      this.tasks.delete(minute)
    }
    return due
  }

  private push(minute: number): void {
    const heap = this.minutes
    let at = heap.push(minute) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((heap[above] as number) <= minute) break
      heap[at] = heap[above] as number
      at = above
    }
    heap[at] = minute
  }

  private pop(): number {
    const heap = this.minutes
    const first = heap[0] as number
    const last = heap.pop() as number
    if (heap.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && (heap[below + 1] as number) < (heap[below] as number)) below += 1
      if ((heap[below] as number) >= last) break
      heap[at] = heap[below] as number
      at = below
    }
    heap[at] = last
    return first
  }
}

/** Does the tasks, at most `atOnce` at the same time. */
export async function together(tasks: readonly Task[], atOnce: number): Promise<void> {
  let next = 0
  const one = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task()
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, one))
}
