import { View } from '@tarojs/components'
import styles from './waiting.module.scss'

interface WaitingProps {
  next: readonly string[]
  missed: readonly string[]
}

/** As many as stand there without making the others small. */
const MOST_NEXT = 8
const MOST_MISSED = 4

/** Who comes next, and whom nobody has seen. */
export function Waiting({ next, missed }: WaitingProps) {
  const others = missed.length - MOST_MISSED
  return (
    <View className={styles.side}>
      <View id="tv-next" className={styles.part}>
        <View className={styles.title}>接下来</View>
        {next.length === 0 ? (
          <View className={styles.quiet}>没有人在等</View>
        ) : (
          <View className={styles.numbers}>
            {next.slice(0, missed.length > 2 ? MOST_NEXT - 2 : MOST_NEXT).map((number) => (
              <View key={number} className={styles.number}>
                {number}
              </View>
            ))}
          </View>
        )}
      </View>
      {missed.length > 0 && (
        <View id="tv-missed" className={styles.missed}>
          <View className={styles.title}>过号，请到窗口说一声</View>
          <View className={styles.numbers}>
            {missed.slice(0, MOST_MISSED).map((number) => (
              <View key={number} className={styles.small}>
                {number}
              </View>
            ))}
          </View>
          {others > 0 && <View className={styles.quiet}>还有 {others} 个</View>}
        </View>
      )}
    </View>
  )
}
