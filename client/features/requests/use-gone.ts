import { useState } from 'react'
import type { FailureWords } from '../../language/failures'
import { toTop } from '../../platform/page'

/** Somebody was faster: the sheet goes, and the page says so on top; or, without words, what was done waits for a signal. */
export function useGone(closeSheet: () => void) {
  const [words, setWords] = useState<FailureWords | null>(null)
  return {
    words,
    hear: (heard: FailureWords | null) => {
      setWords(heard)
      closeSheet()
      toTop()
    },
    forget: () => setWords(null),
  }
}
