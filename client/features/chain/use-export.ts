import { type MutableRefObject, useCallback, useEffect, useRef, useState } from 'react'
import { routes } from '../../contract'
import { type FailureWords, failureWords } from '../../language/failures'
import { call } from '../../platform/call'
import type { ExportPage } from './model/export'

interface Export {
  pages: ExportPage[]
  done: boolean
  /** Longer than two seconds on its way: then it says how far it is. */
  slow: boolean
  failure: FailureWords | null
}

const begun: Export = { pages: [], done: false, slow: false, failure: null }
const patience = 2_000

/** Everything held of me, page after page from the start; after a failure it goes on where it stood. */
export function useExport() {
  const [state, setState] = useState(begun)
  const pages = useRef<ExportPage[]>([])
  const here = useRef(true)

  const run = useCallback(async () => {
    setState({ ...begun, pages: pages.current })
    const timer = setTimeout(() => here.current && setState((now) => ({ ...now, slow: true })), patience)
    const failure = await askOn(pages, here, () => setState((now) => ({ ...now, pages: pages.current })))
    clearTimeout(timer)
    if (here.current) setState({ pages: pages.current, done: failure === null, slow: false, failure })
  }, [])

  useEffect(() => {
    here.current = true
    void run()
    return () => {
      here.current = false
    }
  }, [run])

  return { ...state, again: () => void run() }
}

/** Page after page, as long as somebody waits for them. */
async function askOn(
  pages: MutableRefObject<ExportPage[]>,
  wanted: MutableRefObject<boolean>,
  tell: () => void,
): Promise<FailureWords | null> {
  for (let cursor = nextOf(pages.current); cursor !== null && wanted.current; cursor = nextOf(pages.current)) {
    const result = await call(routes.chain.export, cursor === undefined ? {} : { cursor })
    if (!result.ok) return failureWords(result.error)
    pages.current = [...pages.current, result.data]
    if (wanted.current) tell()
  }
  return null
}

/** The next page's cursor, undefined for the first, null after the last. */
const nextOf = (pages: readonly ExportPage[]) => (pages.length === 0 ? undefined : (pages.at(-1)?.next ?? null))
