import { View } from '@tarojs/components'
import { Check, Plus } from 'lucide'
import { classes } from '../../../ui/classes'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Tag } from '../../../ui/controls/tag'
import type { ItemCardView } from '../model/card'
import styles from './item-card.module.scss'

interface ItemCardProps {
  card: ItemCardView
  chosen: boolean
  /** The words of the list, where items of several stand together. */
  tagged?: boolean
  onOpen: (code: string) => void
  onChoose: (code: string) => void
}

/** An item: a tap reads it, a tap on the ring puts it together with others for one visit. */
export function ItemCard({ card, chosen, tagged = true, onOpen, onChoose }: ItemCardProps) {
  return (
    <View className={styles.card}>
      <Press id={`item-${card.code}`} className={styles.words} label={card.label} onPress={() => onOpen(card.code)}>
        <View className={styles.top}>
          <View className={styles.name}>{card.name}</View>
          {tagged && !card.ours && <Tag tone={card.tag.tone}>{card.tag.words}</Tag>}
        </View>
        {card.because && (
          <Copy size="xs" tone="link">
            也叫“{card.because}”
          </Copy>
        )}
        <Copy size="sm" tone="soft" short className={styles.who}>
          {card.who}
        </Copy>
        <Copy size="xs" tone="quiet" className={styles.quiet}>
          {card.quiet}
        </Copy>
      </Press>
      {card.ours && (
        <Press
          id={`choose-${card.code}`}
          className={styles.choose}
          role="checkbox"
          checked={chosen}
          label={`${card.name}，${chosen ? '已选，一起办' : '选上一起办'}`}
          onPress={() => onChoose(card.code)}
        >
          <View className={classes(styles.ring, chosen && styles.on)}>
            <Icon of={chosen ? Check : Plus} size="sm" />
          </View>
        </Press>
      )}
    </View>
  )
}
