import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CategoryCode, categoryOf } from '../../../contract'
import { CategorySheet } from '../../../features/requests/ui/category-sheet'
import { useMove } from '../../../features/requests/use-move'
import { daysWords } from '../../../language/work'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MoveSheetProps, named } from './move'

/** Real, and ours: of which kind, and so until when. */
export function AcceptSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('accept', onGone)
  const [code, setCode] = useState<CategoryCode | null>(detail.request.category)
  const [choosing, setChoosing] = useState(false)
  const category = code ? categoryOf(code) : null
  const accept = async () => {
    if (await send({ ...named(detail), ...(code ? { category: code } : {}) })) onClose()
  }
  if (choosing) {
    return (
      <CategorySheet
        current={code}
        onChoose={(chosen) => {
          setCode(chosen.code)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    )
  }
  const foot = (
    <Button id="accept-send" disabled={!category} busy={sending} onPress={() => void accept()}>
      受理，并告诉居民
    </Button>
  )
  return (
    <Sheet id="accept" title="受理这件事" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <View>
          <Cell
            id="accept-category"
            title={category?.label ?? '还没分类'}
            note={category ? category.groupLabel : '受理前要先分类'}
            aside={category ? '更改' : '去选'}
            onPress={() => setChoosing(true)}
          />
        </View>
        {category && (
          <Copy size="sm" tone="soft">
            {detail.request.kind === 'emergency'
              ? '急事从报上来就计时，两小时内办好'
              : `从受理起计时，${daysWords(category.resolveDays)}内办好。期限定了就不再改`}
          </Copy>
        )}
      </Stack>
    </Sheet>
  )
}
