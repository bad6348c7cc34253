import { useState } from 'react'
import type { VisitCardView } from '../../../features/visits/model/visit'
import { useSettle } from '../../../features/visits/use-visits'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface SettleSheetProps {
  visit: VisitCardView
  onDone: () => void
  onClose: () => void
}

const most = 300

/** How it was solved, in a word. */
export function SettleSheet({ visit, onDone, onClose }: SettleSheetProps) {
  const [result, setResult] = useState('')
  const { send, sending, failure } = useSettle()
  const settle = async () => {
    if (await send({ visitId: visit.visitId, result: result.trim() })) onDone()
  }
  const missing = result.trim() === ''
  const foot = (
    <Button id="settle-keep" disabled={missing} busy={sending} onPress={() => void settle()}>
      {missing ? '先写一句怎么解决的' : '解决了，记下来'}
    </Button>
  )
  return (
    <Sheet id="settle" title="怎么解决的" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="settle-failure" tone="careful" {...failureWords(failure)} />}
        <Copy size="sm" tone="soft">
          {visit.problem?.words ?? ''}
        </Copy>
        <Field
          id="settle-words"
          label="怎么解决的"
          hint="如 和物业一起换了晾衣杆"
          value={result}
          most={most}
          inSheet
          onChange={setResult}
        />
      </Stack>
    </Sheet>
  )
}
