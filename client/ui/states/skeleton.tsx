import { View } from '@tarojs/components'
import { classes } from '../classes'
import { spoken } from '../spoken'
import styles from './skeleton.module.scss'

/** Cards to come, so that the page does not jump when they are there. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View {...spoken({ role: 'status', label: '正在打开', live: 'polite' })}>
      {Array.from({ length: cards }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
        <View key={at} className={styles.card}>
          <View className={classes(styles.bar, styles.title)} />
          <View className={classes(styles.bar, styles.line)} />
          <View className={classes(styles.bar, styles.short)} />
        </View>
      ))}
    </View>
  )
}
