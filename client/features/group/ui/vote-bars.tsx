import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Bar } from '../../../ui/layout/bar'
import { spoken } from '../../../ui/spoken'
import type { Bar as BarView } from '../model/vote'
import styles from './vote-bars.module.scss'

/** What each option came to; the one that passed stands out. */
export function VoteBars({ bars }: { bars: readonly BarView[] }) {
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
          <Bar percent={percent} height={14} look={won ? undefined : styles.lost} className={styles.track} />
        </View>
      ))}
    </View>
  )
}
