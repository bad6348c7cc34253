import { useState } from 'react'
import { routes } from '../../../contract'
import type { Objection } from '../../../features/posts/model/selection'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface RuleSheetProps {
  areaId: string
  objection: Objection
  onClose: () => void
}

/** An objection is heard: it stands, or it does not, and why. */
export function RuleSheet({ areaId, objection, onClose }: RuleSheetProps) {
  const { send, sending, failure } = useAct(routes.chain.ruleSelection)
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const [words, setWords] = useState('')
  const rule = async () => {
    const { objectionId } = objection
    if (upheld !== null && (await send({ areaId, objectionId, upheld, words: words.trim() }))) onClose()
  }
  const foot = (
    <Button id="rule-send" busy={sending} disabled={upheld === null || words.trim() === ''} onPress={() => void rule()}>
      {upheld ? '撤下人选，重新推荐' : '答复居民'}
    </Button>
  )
  return (
    <Sheet id="rule" title="答复这条意见" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="rule-failed" tone="careful" {...failure} />}
        <Copy written>{objection.words}</Copy>
        <Stack gap="tap">
          <Choice
            id="rule-dismiss"
            on={upheld === false}
            title="意见不成立"
            note="人选照常公示"
            onPress={() => setUpheld(false)}
          />
          <Choice
            id="rule-uphold"
            on={upheld === true}
            title="意见成立"
            note="撤下人选，重新推荐"
            onPress={() => setUpheld(true)}
          />
        </Stack>
        <Field
          id="rule-words"
          label="答复"
          hint="怎么核实的，结果是什么"
          value={words}
          most={200}
          inSheet
          onChange={setWords}
        />
      </Stack>
    </Sheet>
  )
}
