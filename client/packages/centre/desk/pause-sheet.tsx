import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface PauseSheetProps {
  sending: boolean
  failure: { title: string; words: string } | null
  onPause: (end: boolean) => void
  onClose: () => void
}

/** A pause, or the end of the day. */
export function PauseSheet({ sending, failure, onPause, onClose }: PauseSheetProps) {
  return (
    <Sheet id="pause" title="歇一会儿" onClose={onClose}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy tone="soft">大厅会显示“暂停”。转给您的人，由顶岗的同事先叫。</Copy>
        <Button id="pause-now" busy={sending} onPress={() => onPause(false)}>
          歇一会儿，马上回来
        </Button>
        <Button id="pause-end" look="line" disabled={sending} onPress={() => onPause(true)}>
          今天就到这里
        </Button>
      </Stack>
    </Sheet>
  )
}
