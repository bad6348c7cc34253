import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { CheckCardView } from '../model/check'
import styles from './top.module.scss'

/** A check of materials in a list. */
export function CheckCard({ card, onOpen }: { card: CheckCardView; onOpen: (checkId: string) => void }) {
  return (
    <Card id={`check-${card.checkId}`} label={card.label} onPress={() => onOpen(card.checkId)}>
      <View className={styles.top}>
        <View className={styles.title}>{card.title}</View>
        <Tag tone={card.tag.tone}>{card.tag.words}</Tag>
      </View>
      <Copy size="sm" tone="soft">
        {card.words}
      </Copy>
      <Copy size="xs" tone="quiet">
        {card.quiet}
      </Copy>
    </Card>
  )
}
