import { useMove } from '../../../features/requests/use-move'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MoveSheetProps, named } from './move'

/** It was not the same matter after all. */
export function SplitSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('split', onGone)
  const split = async () => {
    if (await send(named(detail))) onClose()
  }
  const foot = (
    <Button id="split-send" busy={sending} onPress={() => void split()}>
      分开，单独办
    </Button>
  )
  return (
    <Sheet id="split" title="分开，单独办" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy strong>{detail.request.title}</Copy>
        <Copy size="sm" tone="soft">
          分开以后重新核实，报的人会收到通知，以后只听这一件的进展
        </Copy>
      </Stack>
    </Sheet>
  )
}
