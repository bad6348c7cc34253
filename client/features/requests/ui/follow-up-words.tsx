import { useState } from 'react'
import type { Outcome } from '../../../contract'
import { followUpWhy } from '../model/standing'
import { OutcomePicker } from './outcome-picker'
import { WordsSheet, type WordsSheetProps } from './words-sheet'

interface FollowUpWordsProps extends Pick<WordsSheetProps, 'sending' | 'failure' | 'onClose'> {
  why: keyof typeof followUpWhy | undefined
  /** Answers what came of it, or nothing where it could not be written down. */
  onSend: (said: { outcome: Outcome; words: string }) => Promise<unknown>
}

/** Somebody else than the handler asks again, and writes down what was said. */
export function FollowUpWords({ why, onSend, onClose, ...state }: FollowUpWordsProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <WordsSheet
      id="followUp"
      title="回访结果"
      lead={why && `${followUpWhy[why]}，请打电话或上门问一问，再记下来`}
      label="居民怎么说"
      hint="居民怎么说？照他的原话记"
      most={300}
      missing={outcome ? null : '先选居民说解决了没有'}
      action="记下来"
      onSend={async ({ words }) => {
        if (outcome && (await onSend({ outcome, words }))) onClose()
      }}
      onClose={onClose}
      {...state}
    >
      <OutcomePicker id="followUp" chosen={outcome} onChoose={setOutcome} />
    </WordsSheet>
  )
}
