import { View } from '@tarojs/components'
import { ChevronRight, CloudUpload } from 'lucide'
import { useOutbox } from '../../../data/outbox'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { outboxWords } from '../model/parcel'
import styles from './outbox-line.module.scss'

/** The badge of what has not left the phone; nothing where everything has. */
export function OutboxLine({ onOpen }: { onOpen: () => void }) {
  const words = outboxWords(useOutbox())
  if (!words) return null
  return (
    <Press id="outbox-line" className={styles.line} label={`${words.title}，${words.note}`} onPress={onOpen}>
      <Icon of={CloudUpload} />
      <View className={styles.words}>
        <View className={styles.title}>{words.title}</View>
        <View className={styles.note}>{words.note}</View>
      </View>
      <Icon of={ChevronRight} size="sm" />
    </Press>
  )
}
