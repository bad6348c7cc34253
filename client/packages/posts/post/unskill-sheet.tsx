import { type CategoryGroup, routes } from '../../../contract'
import type { PostCardData } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface UnskillSheetProps {
  card: PostCardData
  group: CategoryGroup
  label: string
  onClose: () => void
}

/** A training that does not count any more. */
export function UnskillSheet({ card, group, label, onClose }: UnskillSheetProps) {
  const { send, sending, failure } = useAct(routes.chain.unskill)
  const remove = async () => {
    if (await send({ postId: card.postId ?? '', group })) onClose()
  }
  const foot = (
    <Button id="unskill-send" busy={sending} onPress={() => void remove()}>
      {`去掉“${label}”`}
    </Button>
  )
  return (
    <Sheet id="unskill" title="去掉这项培训？" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          {`以后派“${label}”的事，不再提示${card.holder?.name ?? '他'}培训过`}
        </Copy>
      </Stack>
    </Sheet>
  )
}
