import { useEffect, useState } from 'react'
import { usePageShow } from '../platform/page'

const minute = 60_000

/** The moment that the words of a page are about; moves on by itself, so that 刚刚 does not grow old. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  usePageShow(() => setNow(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}
