/** The cloud's time: the machine's, moved by an offset that tests may change while it runs. */
export interface Clock {
  now(): number
  readonly offsetMs: number
  set(offsetMs: number): void
  onChange(listener: () => void): void
}

/** A clock `offsetMs` ahead of the machine (behind where negative). */
export function createClock(offsetMs = 0): Clock {
  const listeners: Array<() => void> = []
  let offset = offsetMs
  return {
    now: () => Date.now() + offset,
    get offsetMs() {
      return offset
    },
    set(next) {
      offset = next
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
