import { useState } from 'react'
import { useGiveName } from '../../features/chain/use-private'
import { Button } from '../../ui/controls/button'
import { Copy } from '../../ui/controls/copy'
import { Line } from '../../ui/controls/line'
import { Stack } from '../../ui/layout/stack'
import { Sheet } from '../../ui/sheet/sheet'
import { Note } from '../../ui/states/note'

interface NameSheetProps {
  /** A name is kept already: it may be changed or forgotten. */
  known: boolean
  onClose: () => void
}

/** The full name, or none. */
export function NameSheet({ known, onClose }: NameSheetProps) {
  const { send, sending, failure } = useGiveName()
  const [written, setWritten] = useState('')
  const name = written.trim()
  const give = async (given: string | null) => {
    if (await send({ name: given })) onClose()
  }
  const foot = (
    <>
      <Button id="name-send" disabled={name === ''} busy={sending} onPress={() => void give(name)}>
        存好我的姓名
      </Button>
      {known && (
        <Button id="name-forget" look="line" disabled={sending} onPress={() => void give(null)}>
          不留姓名了
        </Button>
      )}
    </>
  )
  return (
    <Sheet id="name" title="您的姓名" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="name-failed" tone="careful" {...failure} />}
        <Line id="name-words" label="姓名" hint="如 朴英子" value={written} most={20} onChange={setWritten} />
        <Copy size="sm" tone="soft">
          加密存着，页面上只显示姓。办您事的人看全名，会记下来给您看
        </Copy>
      </Stack>
    </Sheet>
  )
}
