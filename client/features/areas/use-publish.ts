import { useRef, useState } from 'react'
import { type PublicationProgress, routes } from '../../contract'
import { renew } from '../../data/client'
import { type FailureWords, failureWords } from '../../language/failures'
import { call } from '../../platform/call'

interface Publishing {
  progress: PublicationProgress | null
  running: boolean
  failure: FailureWords | null
}
const idle: Publishing = { progress: null, running: false, failure: null }

/** Portion after portion until all is written; after a failure the same again goes on where it stood. */
export function usePublish() {
  const [state, setState] = useState(idle)
  const busy = useRef(false)
  const publish = async (publicationId: string, from: number | 'now') => {
    if (busy.current) return
    busy.current = true
    setState((before) => ({ ...before, running: true, failure: null }))
    for (;;) {
      const result = await call(routes.areas.publish, { publicationId, from })
      if (!result.ok) {
        setState((before) => ({ ...before, running: false, failure: failureWords(result.error) }))
        break
      }
      setState({ progress: result.data, running: result.data.state === 'staging', failure: null })
      if (result.data.state !== 'staging') break
    }
    busy.current = false
    await renew('areas', 'chain')
  }
  return { ...state, publish, reset: () => setState(idle) }
}
