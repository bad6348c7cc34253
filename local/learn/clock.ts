import { performance } from 'node:perf_hooks'

const QUIET_MS = 2000
const PAUSE_MS = 2000

/** Says what it is told only when something takes longer than two seconds, and then not more often than every two. */
export function patient(say: (line: string) => void): (line: string) => void {
  const started = performance.now()
  let told = started + QUIET_MS - PAUSE_MS
  return (line) => {
    const now = performance.now()
    if (now - told < PAUSE_MS) return
    told = now
    say(`  ${((now - started) / 1000).toFixed(0)} s: ${line} …`)
  }
}

export const secondsSince = (started: number) => (performance.now() - started) / 1000

/** Median and 99th percentile of how long one call takes, in microseconds. */
export function microseconds<Input>(inputs: readonly Input[], call: (input: Input) => void) {
  const taken = inputs.map((input) => {
    const started = performance.now()
    call(input)
    return (performance.now() - started) * 1000
  })
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}
