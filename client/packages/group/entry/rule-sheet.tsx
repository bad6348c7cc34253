import { useState } from 'react'
import { useEntryAct } from '../../../features/group/use-entry'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Choice } from '../../../ui/controls/choice'

interface RuleSheetProps {
  where: { entryId: string; commentId?: string }
  onClose: () => void
}

/** The head above decides on an objection, once. */
export function RuleSheet({ where, onClose }: RuleSheetProps) {
  const { send, sending, failure } = useEntryAct('rule')
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const done = async (words: string) => {
    if (upheld !== null && (await send({ ...where, upheld, words }))) onClose()
  }
  return (
    <WordsSheet
      id="rule"
      title="裁定申诉"
      lead="裁定一次为准，作者会收到您写的理由"
      hint="为什么这样裁定"
      most={200}
      missing={upheld === null ? '先选一种' : null}
      action="就这样定"
      sending={sending}
      failure={failure}
      onSend={({ words }) => void done(words)}
      onClose={onClose}
    >
      <Choice id="rule-restored" on={upheld === false} title="恢复公开" onPress={() => setUpheld(false)} />
      <Choice id="rule-upheld" on={upheld === true} title="维持不公开" onPress={() => setUpheld(true)} />
    </WordsSheet>
  )
}
