import { useState } from 'react'
import { type HandBackRule, handBackRules } from '../../../contract'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { Choice } from '../../../ui/controls/choice'
import { Stack } from '../../../ui/layout/stack'
import { type MoveSheetProps, named } from './move'

const rules = Object.entries(handBackRules) as Array<[HandBackRule, string]>

/** Back to whoever answers for it, with the rule that says why; a second time somebody above rules. */
export function HandBackSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('handBack', onGone)
  const [rule, setRule] = useState<HandBackRule | null>(null)
  const again = detail.request.handBacks > 0
  return (
    <WordsSheet
      id="handBack"
      title="退回这件事"
      lead={again ? '这是第二次退回，会请区县裁定由谁办，计时不停' : '按哪一条？退回以后计时不停'}
      label="说明情况"
      hint="说说情况，如：这盏灯归供电公司管，电话……"
      most={200}
      missing={rule ? null : '先选按哪一条'}
      action="退回"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (rule && (await send({ ...named(detail), rule, words }))) onClose()
      }}
      onClose={onClose}
    >
      <Stack gap="tap">
        {rules.map(([name, words]) => (
          <Choice key={name} id={`handBack-${name}`} on={name === rule} title={words} onPress={() => setRule(name)} />
        ))}
      </Stack>
    </WordsSheet>
  )
}
