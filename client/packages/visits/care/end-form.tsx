import { useState } from 'react'
import { type CareEnding, careEndings } from '../../../contract'
import { useCareEnd } from '../../../features/visits/use-care'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface EndFormProps {
  careId: string
  onBack: () => void
  onClose: () => void
}

/** Why an entry ends; what was sealed is gone then. */
export function EndForm({ careId, onBack, onClose }: EndFormProps) {
  const [why, setWhy] = useState<CareEnding | null>(null)
  const { send, sending, failure } = useCareEnd()
  const end = async () => {
    if (why && (await send({ careId, why }))) onClose()
  }
  const foot = (
    <Pair>
      <Button id="end-back" look="line" onPress={onBack}>
        先不结束
      </Button>
      <Button id="end-keep" disabled={why === null} busy={sending} onPress={() => void end()}>
        结束登记
      </Button>
    </Pair>
  )
  return (
    <Sheet id="end" title="为什么结束" onClose={onClose} foot={foot}>
      <Stack gap="tap">
        {failure && <Note id="end-failure" tone="careful" {...failureWords(failure)} />}
        <Copy size="sm" tone="soft">
          姓名、电话和情况会删除，不能恢复；谁看过的记录还留着。
        </Copy>
        {(Object.entries(careEndings) as Array<[CareEnding, string]>).map(([name, words]) => (
          <Choice key={name} id={`end-${name}`} on={why === name} title={words} onPress={() => setWhy(name)} />
        ))}
      </Stack>
    </Sheet>
  )
}
