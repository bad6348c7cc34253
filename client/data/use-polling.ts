import { useEffect, useRef } from 'react'
import { whenLineReturns } from '../platform/line'
import { useSeen } from '../platform/seen'
import { pauseOf } from './pause'

/** Where nobody answers, twice as long each time, up to a minute. */
const LONGEST = 60_000

/**
 * Asks again after so many milliseconds, for what others change while one looks: one question at a time, never while the page is hidden, at
 * once when it is seen again or the signal is back, and less often where no answer comes, at most every `longest`. 0 asks no more.
 */
export function usePolling(fresh: () => Promise<unknown>, every: number, longest = LONGEST) {
  const seen = useSeen()
  const ask = useRef(fresh)
  ask.current = fresh
  const wasSeen = useRef(seen)
  const failures = useRef(0)
  useEffect(() => {
    const isBack = seen && !wasSeen.current
    wasSeen.current = seen
    if (!seen || every <= 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const after = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void once(), wait)
    }
    const once = async () => {
      clearTimeout(timer)
      const isAnswered = await ask.current().then(
        (answer) => !isFailed(answer),
        () => false,
      )
      failures.current = isAnswered ? 0 : failures.current + 1
      if (!stopped) after(pauseOf(every, failures.current, longest))
    }
    after(isBack ? 0 : pauseOf(every, failures.current, longest))
    const deaf = whenLineReturns(() => after(0))
    return () => {
      stopped = true
      clearTimeout(timer)
      deaf()
    }
  }, [seen, every, longest])
}

/** A reading that is asked again says in its answer that it failed. */
const isFailed = (answer: unknown): boolean => (answer as { isError?: unknown } | null)?.isError === true
