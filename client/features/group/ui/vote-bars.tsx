import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import type { Bar } from '../model/vote'
import styles from './vote-bars.module.scss'

/** What each option came to; the one that passed stands out. */
export function VoteBars({ bars }: { bars: readonly Bar[] }) {
  return (
    <View>
      {bars.map(({ words, votes, percent, won }) => (
        <View
          key={words}
          className={classes(styles.bar, won && styles.won)}
          {...spoken({ role: 'img', label: `${words} ${votes} 票，${percent}%${won ? '，通过' : ''}` })}
        >
          <View className={styles.line}>
            <View>{words}</View>
            <View className={styles.votes}>
              {votes} 票 · {percent}%
            </View>
          </View>
          <View className={styles.track}>
            <View className={styles.fill} style={{ width: `${percent}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}
