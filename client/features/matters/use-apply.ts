import { useEffect, useState } from 'react'
import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { forget, recall, remember } from '../../platform/storage'
import { type ApplyDraft, emptyApply, withKnown } from './model/apply'

const WEEK = 7 * 86_400_000
/** One form lies on the desk at a time: what is written in it is nobody else's to find later. */
const shelf = 'draft:apply'

interface Kept {
  codes: string
  at: number
  draft: ApplyDraft
}

function keptFor(codes: string): ApplyDraft | null {
  const kept = recall<Kept>(shelf)
  return kept && kept.codes === codes && Date.now() - kept.at < WEEK ? kept.draft : null
}

/** What is being filled in for these items, kept on the phone for a week or until it is sent. */
export function useApplyDraft(codes: readonly string[], start: Partial<ApplyDraft>) {
  const name = [...codes].sort().join()
  const [found] = useState(() => keptFor(name))
  const [draft, setDraft] = useState<ApplyDraft>(() => ({ ...emptyApply, ...start, ...found }))
  const [touched, setTouched] = useState(found !== null)
  useEffect(() => {
    if (touched) remember(shelf, { codes: name, at: Date.now(), draft } satisfies Kept)
  }, [draft, touched, name])
  return {
    draft,
    /** Something was already written on an earlier visit. */
    found: found !== null,
    change: (part: Partial<ApplyDraft> | ((before: ApplyDraft) => Partial<ApplyDraft>)) => {
      setTouched(true)
      setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))
    },
    clear: () => {
      setTouched(false)
      setDraft({ ...emptyApply, ...start })
      forget(shelf)
    },
  }
}

/** The one form of these items; what is known of the reader is asked for only after he has said yes. */
export function useApplyForm(
  codes: readonly string[],
  draft: ApplyDraft,
  change: (part: (before: ApplyDraft) => Partial<ApplyDraft>) => void,
) {
  const asked = [...codes]
  const form = useReading(
    routes.matters.form,
    { codes: asked.length > 0 ? asked : ['-'] },
    { enabled: asked.length > 0 },
  )
  const wanted = draft.prefill === 'yes' || draft.prefill === 'filled'
  const known = useReading(routes.matters.form, { codes: asked, consent: true }, { enabled: wanted, kept: false })
  const answers = known.data?.known
  useEffect(() => {
    if (answers && draft.prefill === 'yes')
      change((before) => ({ prefill: 'filled', answers: withKnown(before.answers, answers) }))
  })
  return { form, known: answers ?? {}, knowing: draft.prefill === 'yes', unknown: known.view.state === 'failed' }
}

export const useApply = () =>
  useWriting(routes.matters.apply, { renews: ['matters', 'messages'], renewsOn: ['check.absent'] })
