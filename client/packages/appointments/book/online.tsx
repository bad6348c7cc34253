import { Camera } from 'lucide'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

/** What is done on line needs no time: the materials are shown, the desk does the rest. */
export function Online({ sending, onStart }: { sending: boolean; onStart: () => void }) {
  return (
    <Card id="book-online">
      <Stack>
        <Copy size="lg" strong>
          不用来，也不用约时间
        </Copy>
        <Copy tone="soft">把材料拍照传上来，窗口看过就办，办到哪一步都告诉您</Copy>
        <Button id="online-start" icon={Camera} busy={sending} onPress={onStart}>
          去拍材料
        </Button>
      </Stack>
    </Card>
  )
}
