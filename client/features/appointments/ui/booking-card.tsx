import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { BookingCardView } from '../model/booking'
import styles from './booking-card.module.scss'

interface BookingCardProps {
  card: BookingCardView
  onOpen: (bookingId: string) => void
}

/** One booking: when, what, where. */
export function BookingCard({ card, onOpen }: BookingCardProps) {
  const { bookingId, title, when, where, tag, asks, open } = card
  return (
    <Card
      id={`booking-${bookingId}`}
      warm={asks !== null}
      label={[tag.words, when, title, asks].filter(Boolean).join('，')}
      onPress={() => onOpen(bookingId)}
    >
      <View className={styles.head}>
        <Copy size="lg" strong tone={open ? 'ink' : 'soft'}>
          {when}
        </Copy>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
      <Copy>{title}</Copy>
      <Copy size="xs" tone="quiet">
        {where}
      </Copy>
      {asks && <View className={styles.asks}>{asks}</View>}
    </Card>
  )
}
