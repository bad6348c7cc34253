import { useEffect, useRef } from 'react'
import { usePageVisible } from '../platform/page'

/** Where nobody answers, twice as long each time, up to a minute. */
const LONGEST = 60_000

/**
 * Asks again after so many milliseconds, for what others change while one looks; never while the page is hidden, and less often where no
 * answer comes. 0 asks no more.
 */
export function usePolling(fresh: () => Promise<unknown>, every: number) {
  const visible = usePageVisible()
  const ask = useRef(fresh)
  ask.current = fresh
  useEffect(() => {
    if (!visible || every <= 0) return
    let timer: ReturnType<typeof setTimeout>
    let stopped = false
    const after = (wait: number) => {
      timer = setTimeout(() => {
        void ask.current().then(
          (answer) => !stopped && after(isFailed(answer) ? Math.min(LONGEST, wait * 2) : every),
          () => !stopped && after(Math.min(LONGEST, wait * 2)),
        )
      }, wait)
    }
    after(every)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [visible, every])
}

/** A reading that is asked again says in its answer that it failed. */
const isFailed = (answer: unknown): boolean => (answer as { isError?: unknown } | null)?.isError === true
