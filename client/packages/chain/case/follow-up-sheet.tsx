import { useState } from 'react'
import type { Outcome } from '../../../contract'
import { followUpWhy } from '../../../features/requests/model/standing'
import { OutcomePicker } from '../../../features/requests/ui/outcome-picker'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { type MoveSheetProps, named } from './move'

/** Somebody else than the handler asks again, and writes down what was said. */
export function FollowUpSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('followUp', onGone)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const why = detail.request.followUp?.why
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
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (outcome && (await send({ ...named(detail), outcome, words }))) onClose()
      }}
      onClose={onClose}
    >
      <OutcomePicker id="followUp" chosen={outcome} onChoose={setOutcome} />
    </WordsSheet>
  )
}
