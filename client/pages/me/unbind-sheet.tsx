import type { HomeView } from '../../features/chain/model/home'
import { useUnbind } from '../../features/chain/use-unbind'
import { failureWords } from '../../language/failures'
import { Button } from '../../ui/controls/button'
import { Copy } from '../../ui/controls/copy'
import { Stack } from '../../ui/layout/stack'
import { Sheet } from '../../ui/sheet/sheet'
import { Note } from '../../ui/states/note'

/** Moving out is a decision, so it is asked. */
export function UnbindSheet({ home, onClose }: { home: HomeView; onClose: () => void }) {
  const { send, sending, failure } = useUnbind()
  const leave = async () => {
    if (await send({ unitId: home.unitId })) onClose()
  }
  const foot = (
    <>
      <Button id="unbind-confirm" busy={sending} onPress={() => void leave()}>
        确定移走
      </Button>
      <Button id="unbind-keep" look="line" disabled={sending} onPress={onClose}>
        先留着
      </Button>
    </>
  )
  return (
    <Sheet id="unbind" title="不住这里了？" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failureWords(failure)} />}
        <Copy strong>{home.title}</Copy>
        <Copy size="sm" tone="soft">
          移走以后，这个单元的五长和通知不再显示。以前报的事还在“我的诉求”里
        </Copy>
      </Stack>
    </Sheet>
  )
}
