import { View } from '@tarojs/components'
import { useShowMaterials } from '../../../features/items/use-checks'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

/** Materials first, so that one trip is enough; or a time at the desk at once; `remote` where all can be asked for from home. */
export function NoticeFoot({ codes, remote }: { codes: string[]; remote: boolean }) {
  const { show, sending, failure } = useShowMaterials()
  return (
    <View id="notice-foot">
      <ActionFoot>
        {failure && <Note id="notice-failure" tone="careful" {...failure} />}
        {remote && (
          <Button id="notice-apply" look="soft" onPress={() => void go('apply', { codes: codes.join(',') })}>
            网上申请，不用跑
          </Button>
        )}
        <Pair>
          <Button
            id="notice-check"
            look="line"
            busy={sending}
            label="先拍照给窗口看材料齐不齐"
            onPress={() => show({ codes })}
          >
            先看材料
          </Button>
          <Button id="notice-book" onPress={() => void go('book', { items: codes.join(',') })}>
            约个时间
          </Button>
        </Pair>
      </ActionFoot>
    </View>
  )
}
