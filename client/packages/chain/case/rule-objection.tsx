import { useState } from 'react'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { Choice } from '../../../ui/controls/choice'
import { Stack } from '../../../ui/layout/stack'
import { type MoveSheetProps, named } from './move'

/** Does the refusal stand? */
export function RuleObjection({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('rule', onGone)
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const said = detail.request.objection?.words
  return (
    <WordsSheet
      id="rule"
      title="裁定居民的异议"
      lead={said && `居民说：${said}`}
      label="裁定的理由"
      hint="裁定的理由，居民会看到"
      most={200}
      missing={upheld === null ? '先选受理不受理' : null}
      action={upheld ? '维持不予受理' : '应当受理，接着办'}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (upheld !== null && (await send({ ...named(detail), upheld, words }))) onClose()
      }}
      onClose={onClose}
    >
      <Stack gap="tap">
        <Choice
          id="rule-accept"
          on={upheld === false}
          title="应当受理"
          note="马上受理，由您负责，开始计时"
          onPress={() => setUpheld(false)}
        />
        <Choice
          id="rule-uphold"
          on={upheld === true}
          title="维持不予受理"
          note="只裁这一次，请把去哪里办说清楚"
          onPress={() => setUpheld(true)}
        />
      </Stack>
    </WordsSheet>
  )
}
