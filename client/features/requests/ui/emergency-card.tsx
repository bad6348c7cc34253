import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { dangerNumbers } from '../model/danger'
import styles from './emergency-card.module.scss'

/** Before anything is written: whom to ring when somebody is in danger. */
export function EmergencyCard({ onRing }: { onRing: (number: string) => void }) {
  return (
    <View id="raise-emergency" className={styles.card}>
      <Copy strong>有人有危险，先打电话</Copy>
      <View className={styles.numbers}>
        {dangerNumbers.map(({ number, words }) => (
          <Press
            key={number}
            id={`call-${number}`}
            className={styles.number}
            label={`打 ${number} ${words}`}
            onPress={() => onRing(number)}
          >
            <View className={styles.figure}>
              <Icon of={Phone} size="sm" />
              {number}
            </View>
            <View className={styles.words}>{words}</View>
          </Press>
        ))}
      </View>
      <Copy size="sm">打完再报给值班台：直接送到，两小时内处置</Copy>
    </View>
  )
}
