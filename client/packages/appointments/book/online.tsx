import { FilePenLine } from 'lucide'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

/** What is done on line needs no time: one form, photos of the papers, and the desk does the rest. */
export function Online({ onStart }: { onStart: () => void }) {
  return (
    <Card id="book-online">
      <Stack>
        <Copy size="lg" strong>
          不用来，也不用约时间
        </Copy>
        <Copy tone="soft">填一张表，拍好材料，窗口受理后办到哪一步都告诉您</Copy>
        <Button id="online-start" icon={FilePenLine} onPress={onStart}>
          去填表申请
        </Button>
      </Stack>
    </Card>
  )
}
