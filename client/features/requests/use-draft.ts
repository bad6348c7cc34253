import { useEffect, useState } from 'react'
import { forget, recall, remember } from '../../platform/storage'
import { type Draft, emptyDraft, isEmpty } from './model/draft'

const shelf = 'draft:raise'

/** Lays something on the desk to be written on. */
export const keepDraft = (draft: Draft) => remember(shelf, draft)

/** What was being written, kept in the phone until it is sent. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, ...recall<Draft>(shelf) }))
  const [found] = useState(() => !isEmpty(draft))
  useEffect(() => {
    if (isEmpty(draft)) forget(shelf)
    else remember(shelf, draft)
  }, [draft])
  return {
    draft,
    /** Something was already written on an earlier visit. */
    found,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    clear: () => setDraft(emptyDraft),
  }
}
