import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Lamp } from '../../../ui/controls/lamp'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { MatterCardView } from '../model/card'
import styles from './matter-card.module.scss'

interface MatterCardProps {
  card: MatterCardView
  onOpen: (matterId: string) => void
}

/** A matter in a list: what, how it stands, who did what last, how long it still has. */
export function MatterCard({ card, onOpen }: MatterCardProps) {
  return (
    <Card id={`matter-${card.matterId}`} warm={card.asks} label={card.label} onPress={() => onOpen(card.matterId)}>
      <View className={styles.top}>
        <View className={styles.lamp}>
          <Lamp colour={card.lamp.colour} label={card.lamp.label} />
        </View>
        <View className={styles.title}>{card.title}</View>
        <Tag tone={card.tag.tone}>{card.tag.words}</Tag>
      </View>
      <Copy size="sm" tone="soft" className={styles.sentence}>
        {card.sentence}
      </Copy>
      <Copy size="xs" tone="quiet" className={styles.quiet}>
        {card.quiet}
      </Copy>
    </Card>
  )
}
