import { useEffect, useRef } from 'react'
import type { TicketView } from '../../contract'
import { buzz } from '../../platform/buzz'
import { useReadingSize } from '../../platform/reading'
import { speech } from '../../platform/speech'
import { saidCall } from './model/said'

/** Each call once: the phone shakes, and says it aloud to who reads large letters. */
export function useCalled(ticket: TicketView | undefined) {
  const { elder } = useReadingSize()
  const heard = useRef<number | null>(null)
  const { state, calledAt, number, desk } = ticket ?? {}
  useEffect(() => {
    if (state !== 'called' || calledAt == null || heard.current === calledAt) return
    heard.current = calledAt
    buzz()
    if (elder && number && desk) void speech?.say(saidCall(number, desk.no))
  }, [state, calledAt, number, desk, elder])
}
