export interface LogLine {
  at: number
  function: string
  call: string
  level: string
  text: string
}

export interface FunctionLog {
  add(line: Omit<LogLine, 'at'>): void
  /** Newest last; of one function where named. */
  lines(name?: string): LogLine[]
}

const KEPT = 2000

/** Keeps the last 2000 lines that functions printed; prints them too when asked. */
export function createFunctionLog(now: () => number, print = false): FunctionLog {
  let kept: LogLine[] = []
  return {
    add(line) {
      kept.push({ at: now(), ...line })
      // Cutting by halves keeps adding cheap.
      if (kept.length > KEPT * 2) kept = kept.slice(-KEPT)
      if (print) process.stderr.write(`[${line.function}] ${line.level}: ${line.text}\n`)
    },
    lines: (name) => kept.filter((line) => name === undefined || line.function === name).slice(-KEPT),
  }
}
