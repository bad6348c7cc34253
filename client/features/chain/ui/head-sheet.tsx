import { View } from '@tarojs/components'
import { IdCard, Phone } from 'lucide'
import type { HeadCard } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { spaced } from '../../../language/spacing'
import { Avatar } from '../../../ui/controls/avatar'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Cell } from '../../../ui/layout/cell'
import { Sheet } from '../../../ui/sheet/sheet'
import { postWords } from '../model/posts'
import styles from './head-sheet.module.scss'

interface HeadSheetProps {
  head: HeadCard
  /** Where large letters leave no room for five faces on the page, the others are found here. */
  others?: readonly HeadCard[]
  onChoose?: (head: HeadCard) => void
  onRing: (phone: string) => void
  /** Opens the contact card. */
  onCard: (head: HeadCard) => void
  onClose: () => void
}

/** Who it is, and one button to ring. */
export function HeadSheet({ head, others = [], onChoose, onRing, onCard, onClose }: HeadSheetProps) {
  const foot = (
    <>
      <Button id="head-ring" icon={Phone} label={`打电话给${head.name}`} onPress={() => onRing(head.phone)}>
        {`打给${head.name}`}
      </Button>
      <Button id="head-card" look="line" icon={IdCard} onPress={() => onCard(head)}>
        看联心卡
      </Button>
    </>
  )
  return (
    <Sheet id="head-sheet" title={postWords[head.post]} onClose={onClose} foot={foot}>
      <View className={styles.person}>
        <Avatar name={head.name} strong />
        <View className={styles.words}>
          <Copy size="xl" strong>
            {head.name}
          </Copy>
          <Copy size="sm" tone="soft">
            {spaced(head.areaName)}
          </Copy>
          {head.instead && (
            <Copy size="sm" tone="soft">
              {`${head.instead}不在，由${head.name}代`}
            </Copy>
          )}
          <Copy size="sm" tone="soft">
            工作电话 {phoneWords(head.phone)}
          </Copy>
        </View>
      </View>
      {others.length > 0 && (
        <View className={styles.others}>
          {others.map((other) => (
            <Cell
              key={other.postId}
              id={`other-${other.post}`}
              title={other.name}
              note={postWords[other.post]}
              onPress={() => onChoose?.(other)}
            />
          ))}
        </View>
      )}
    </Sheet>
  )
}
