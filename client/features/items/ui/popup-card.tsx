import { View } from '@tarojs/components'
import { CalendarClock, MapPin } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { PopupView } from '../model/popup'
import styles from './popup-card.module.scss'

/** A service that comes to the yard: when, where, who, and whether there is room. */
export function PopupCard({ popup, onOpen }: { popup: PopupView; onOpen: (popupId: string) => void }) {
  return (
    <Card id={`popup-${popup.popupId}`} label={popup.label} onPress={() => onOpen(popup.popupId)}>
      <TitleLine title={popup.title} tag={popup.tag} />
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
