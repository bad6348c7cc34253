import { View } from '@tarojs/components'
import styles from './standing-line.module.scss'

/** Who, and how it stands with them: beside each other where there is room. */
export function StandingLine({ title, standing }: { title: string; standing: string }) {
  return (
    <View className={styles.line}>
      <View className={styles.title}>{title}</View>
      <View className={styles.standing}>{standing}</View>
    </View>
  )
}
