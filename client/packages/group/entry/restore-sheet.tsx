import { useEntryAct } from '../../../features/group/use-entry'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface RestoreSheetProps {
  where: { entryId: string; commentId?: string }
  onClose: () => void
}

/** A head has looked and finds nothing wrong. */
export function RestoreSheet({ where, onClose }: RestoreSheetProps) {
  const { send, sending, failure } = useEntryAct('restore')
  const done = async () => {
    if (await send(where)) onClose()
  }
  const foot = (
    <Button id="restore-send" busy={sending} onPress={() => void done()}>
      恢复公开
    </Button>
  )
  return (
    <Sheet id="restore" title="恢复公开" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy tone="soft">大家又能看到它，先前的举报不再算数。作者会收到通知</Copy>
      </Stack>
    </Sheet>
  )
}
