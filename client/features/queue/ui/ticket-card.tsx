import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Card } from '../../../ui/layout/card'
import { spelled, type TicketCardView } from '../model/face'
import styles from './ticket-card.module.scss'

interface TicketCardProps {
  card: TicketCardView
  onOpen: (ticketId: string) => void
}

/** A number in a list, or on the first page: how it stands. */
export function TicketCard({ card, onOpen }: TicketCardProps) {
  const { ticketId, number, title, words, where, warm } = card
  return (
    <Card
      id={`number-${number}`}
      warm={warm}
      label={`${spelled(number)} 号，${title}，${words}`}
      onPress={() => onOpen(ticketId)}
    >
      <View className={styles.row}>
        <View className={styles.number}>{number}</View>
        <View className={styles.words}>
          <Copy strong>{title}</Copy>
        </View>
        <View className={styles.arrow}>
          <Icon of={ChevronRight} size="sm" />
        </View>
      </View>
      <Copy size="sm" tone="soft">
        {words}
      </Copy>
      <Copy size="xs" tone="quiet">
        {where}
      </Copy>
    </Card>
  )
}
