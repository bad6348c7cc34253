import { View } from '@tarojs/components'
import { useOpenCheck } from '../../../features/items/use-checks'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

/** Materials first: the desk looks at photos of them, so that one trip is enough. */
export function NoticeFoot({ codes }: { codes: string[] }) {
  const { send, sending, failure } = useOpenCheck()
  const check = async () => {
    const opened = await send({ codes })
    if (opened) void go('materials', { id: opened.checkId })
  }
  return (
    <View id="notice-foot">
      <ActionFoot>
        {failure && <Note id="notice-failure" tone="careful" {...failure} />}
        <Button id="notice-check" busy={sending} onPress={() => void check()}>
          拍照给窗口看看齐不齐
        </Button>
      </ActionFoot>
    </View>
  )
}
