import { View } from '@tarojs/components'
import type { Call } from '../../../features/queue/model/hall'
import styles from './call-banner.module.scss'

/** The newest call: the number first, then where to. */
export function CallBanner({ call: { number, desk, times } }: { call: Call }) {
  return (
    <View id="tv-call" className={styles.banner}>
      <View className={styles.words}>{times > 1 ? `第 ${times} 次请` : '请'}</View>
      <View className={styles.line}>
        <View id="tv-call-number" className={styles.number}>
          {number}
        </View>
        <View className={styles.to}>
          <View className={styles.words}>到</View>
          <View className={styles.desk}>{desk.no} 号窗口</View>
        </View>
      </View>
    </View>
  )
}
