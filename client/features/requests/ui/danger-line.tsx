import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import type { DangerView } from '../model/danger'
import styles from './danger-line.module.scss'

/** Before any form: the number to ring. */
export function DangerLine({ danger, onRing }: { danger: DangerView; onRing: (number: string) => void }) {
  return (
    <Press
      id="raise-danger"
      className={styles.line}
      label={`${danger.words}。点一下就打 ${danger.number}`}
      onPress={() => onRing(danger.number)}
    >
      <Icon of={Phone} />
      <View className={styles.words}>{danger.words}</View>
      <View className={styles.number}>打 {danger.number}</View>
    </Press>
  )
}
