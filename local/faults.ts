export interface FaultOptions {
  /** Share of the calls that fail, 0 to 1. */
  rate: number
  seed: number
  /** Database calls fail. */
  database?: boolean
  /** Open interface calls fail: messages, content checks. */
  messages?: boolean
}

/** A call fails before its effect or, the nastier case, after it. */
export type Fault = 'before' | 'after' | null

export interface Faults {
  draw(kind: 'database' | 'messages'): Fault
  /** From now on; null makes every call sound again. */
  set(options: FaultOptions | null): void
}

/** Numbers from 0 to 1 that a seed fully determines (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Decides call by call which SDK calls fail; the same seed gives the same sequence. */
export function createFaults(initial: FaultOptions | null = null): Faults {
  let options = initial
  let random = randomFrom(initial?.seed ?? 0)
  return {
    draw(kind) {
      if (!options?.[kind]) return null
      if (random() >= options.rate) return null
      return random() < 0.5 ? 'before' : 'after'
    },
    set(next) {
      options = next
      random = randomFrom(next?.seed ?? 0)
    },
  }
}
