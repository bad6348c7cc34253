import { useState } from 'react'

type Span = [from: number, to: number]

/** From which day to which, and on which hours of them where it is not the whole day: for who is away, or what is shut. */
export function useAway(today: string, hours: Span) {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [part, setPart] = useState(false)
  const [span, setSpan] = useState(hours)
  return {
    ...{ today, from, to, part, span, setTo, setPart, setSpan },
    /** The last day goes along with a first one after it. */
    setFrom: (date: string) => {
      setFrom(date)
      if (date > to) setTo(date)
    },
    /** As the cloud is told of it. */
    told: { from, to, ...(part ? { span } : {}) },
    missing: part && span[0] >= span[1] ? '时间前后反了' : null,
  }
}
export type Away = ReturnType<typeof useAway>
