import { useState } from 'react'
import type { FailureWords } from '../../language/failures'
import { toTop } from '../../platform/page'

/** Somebody was faster: the sheet goes, and the page says so on top. */
export function useGone(closeSheet: () => void) {
  const [words, setWords] = useState<FailureWords | null>(null)
  return {
    words,
    hear: (heard: FailureWords) => {
      setWords(heard)
      closeSheet()
      toTop()
    },
    forget: () => setWords(null),
  }
}
