import { routes } from '../../../contract'
import { type PostCardData, placeAndTitle, standingWords } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

/** Back before the day. */
export function PresentSheet({ card, onClose }: { card: PostCardData; onClose: () => void }) {
  const { send, sending, failure } = useAct(routes.chain.present)
  const back = async () => {
    if (await send({ postId: card.postId ?? '' })) onClose()
  }
  const foot = (
    <Button id="present-send" busy={sending} onPress={() => void back()}>
      回来了，结束代理
    </Button>
  )
  return (
    <Sheet id="present" title="提前回来" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy strong>{placeAndTitle(card)}</Copy>
        <Copy size="sm" tone="soft">
          {standingWords(card)}
        </Copy>
      </Stack>
    </Sheet>
  )
}
