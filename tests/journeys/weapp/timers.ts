type Work = (...given: unknown[]) => void

/** The timers of one phone: they keep no test awake, and stand still once the phone is put away. */
export function createTimers() {
  const running = new Set<NodeJS.Timeout>()
  const started = (timer: NodeJS.Timeout) => {
    running.add(timer.unref())
    return timer
  }
  return {
    stop: () => {
      for (const timer of running) clearTimeout(timer)
    },
    given: {
      setTimeout: (work: Work, after?: number, ...given: unknown[]) => started(setTimeout(work, after, ...given)),
      setInterval: (work: Work, every?: number, ...given: unknown[]) => started(setInterval(work, every, ...given)),
    },
  }
}
