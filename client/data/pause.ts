const LEAST = 2_000

/** Milliseconds until something is asked again: as long as was wished, twice as long with each failure in a row, at most `longest`. */
export const pauseOf = (wished: number, failures: number, longest: number): number => {
  const pause = Math.max(wished, LEAST)
  return failures === 0 ? pause : Math.min(longest, pause * 2 ** failures)
}
