import { View } from '@tarojs/components'
import { CalendarClock, MapPin } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import type { PopupView } from '../model/popup'
import styles from './popup-card.module.scss'

/** A service that comes to the yard: when, where, who, and whether there is room. */
export function PopupCard({ popup, onOpen }: { popup: PopupView; onOpen: (popupId: string) => void }) {
  return (
    <Card id={`popup-${popup.popupId}`} label={popup.label} onPress={() => onOpen(popup.popupId)}>
      <View className={styles.top}>
        <View className={styles.title}>{popup.title}</View>
        {popup.tag && <Tag tone={popup.tag.tone}>{popup.tag.words}</Tag>}
      </View>
      <View className={styles.fact}>
        <Icon of={CalendarClock} size="sm" />
        {popup.when}
      </View>
      <View className={styles.fact}>
        <Icon of={MapPin} size="sm" />
        {popup.place}
      </View>
      <Copy size="xs" tone="quiet">
        {popup.seats}
      </Copy>
    </Card>
  )
}
