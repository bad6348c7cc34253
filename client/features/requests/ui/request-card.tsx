import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Lamp } from '../../../ui/controls/lamp'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { CardView } from '../model/card'
import styles from './request-card.module.scss'

/** A request in a list: what, how it stands, who did what last, how long it still has. */
export function RequestCard({ card, onOpen }: { card: CardView; onOpen: (requestId: string) => void }) {
  return (
    <Card id={`request-${card.requestId}`} label={card.label} onPress={() => onOpen(card.requestId)}>
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
      {card.quiet && (
        <Copy size="xs" tone="quiet" className={styles.quiet}>
          {card.quiet}
        </Copy>
      )}
    </Card>
  )
}
