import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ItemCard } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Sheet } from '../../../ui/sheet/sheet'
import { Shown } from '../../../ui/states/shown'
import { MOST_ITEMS } from '../model/draft'
import { useItemList } from '../use-materials'
import { ItemLine } from './item-line'

interface ItemsSheetProps {
  chosen: readonly string[]
  onChoose: (items: string[]) => void
  onClose: () => void
}

const bookable = ({ list, minutes }: ItemCard) => list !== 'other-office' && minutes > 0
const shown = 40

/** Which matters, up to five in one visit; what is usual stands first. */
export function ItemsSheet({ chosen, onChoose, onClose }: ItemsSheetProps) {
  const { view } = useItemList(true)
  const [picked, setPicked] = useState<string[]>([...chosen])
  const [text, setText] = useState('')
  const full = picked.length >= MOST_ITEMS
  const turn = (code: string) =>
    setPicked((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]))
  const foot = (
    <Button
      id="items-done"
      disabled={picked.length === 0}
      onPress={() => {
        onChoose(picked)
        onClose()
      }}
    >
      {picked.length === 0 ? '选要办的事' : `就办这 ${picked.length} 件`}
    </Button>
  )
  return (
    <Sheet id="items-sheet" title="要办哪些事" onClose={onClose} foot={foot}>
      <Line id="items-text" label="找一找" hint="如 高龄、居住证明" value={text} most={20} onChange={setText} />
      <Shown view={view}>
        {({ items }) => {
          const found = items.filter(bookable).filter(({ name, who }) => `${name}${who}`.includes(text.trim()))
          return (
            <View>
              {found.slice(0, shown).map(({ code, name, minutes, materials }) => (
                <ItemLine
                  key={code}
                  id={`item-${code}`}
                  on={picked.includes(code)}
                  disabled={full && !picked.includes(code)}
                  title={name}
                  note={`约 ${minutes} 分钟 · ${materials > 0 ? `${materials} 样材料` : '不用材料'}`}
                  onPress={() => turn(code)}
                />
              ))}
              {found.length === 0 && <Copy tone="soft">没有找到，换个词试试，或打电话问中心</Copy>}
              {full && (
                <Copy size="xs" tone="quiet">
                  一次最多办 {MOST_ITEMS} 件
                </Copy>
              )}
            </View>
          )
        }}
      </Shown>
    </Sheet>
  )
}
