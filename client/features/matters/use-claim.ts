import { useEffect, useRef, useState } from 'react'
import { type OutputOf, routes } from '../../contract'
import { usePolling } from '../../data/use-polling'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

const { matters } = routes

/** Which matter a code stands for. */
export const useCoded = (code: string) => useReading(matters.coded, { code }, { enabled: code !== '', kept: false })

/** Takes the matter of a code onto this phone. */
export function useClaim() {
  const { send, sending, failure } = useWriting(matters.claim, {
    renews: ['matters', 'messages'],
    renewsOn: ['code.used', 'code.expired', 'code.absent'],
  })
  return { send, sending, failure: failure && failureWords(failure) }
}

/** While somebody looks for his phone: whether he has it yet is asked so often. */
const EVERY = 3_000

/** The code of a matter, asked for as soon as it is to be shown; the matter is asked for again until it is taken. */
export function useShownCode(matterId: string, fresh: () => Promise<unknown>, isTaken: boolean) {
  const { send, failure } = useWriting(matters.showCode, { renews: [] })
  const [shown, setShown] = useState<OutputOf<typeof matters.showCode> | null>(null)
  const ask = useRef(() => {})
  ask.current = () => void send({ matterId }).then(setShown)
  useEffect(() => ask.current(), [])
  usePolling(fresh, isTaken ? 0 : EVERY)
  return { shown, failure: failure && failureWords(failure), again: () => ask.current() }
}
