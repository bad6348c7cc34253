import { useCallback, useEffect, useState } from 'react'
import { type OutputOf, routes } from '../../contract'
import { useWriting } from '../../data/use-writing'
import { unreadWords } from '../../language/failures'
import type { View } from '../../ui/view'

export type Filled = OutputOf<typeof routes.matters.readForm>

/** The form as it was filled in. Reading it is an act that others' looks are written down for: it is asked once, and kept nowhere. */
export function useFilled(matterId: string): View<Filled> {
  const { send, failure } = useWriting(routes.matters.readForm, { renews: [] })
  const [filled, setFilled] = useState<Filled | null>(null)
  const [asked, setAsked] = useState(false)
  const ask = useCallback(async () => {
    const found = await send({ matterId })
    if (found) setFilled(found)
  }, [matterId, send])
  useEffect(() => {
    if (asked || matterId === '') return
    setAsked(true)
    void ask()
  }, [ask, asked, matterId])
  if (filled) return { state: 'ready', data: filled, stale: false }
  if (failure) return { state: 'failed', ...unreadWords(failure), again: () => void ask() }
  return { state: 'loading' }
}
