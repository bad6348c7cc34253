import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import styles from './figures-hero.module.scss'

export interface Figure {
  words: string
  /** Not known yet where it is undefined. */
  value: string | undefined
  tone?: 'red' | 'amber'
}

/** Three numbers that a head scans, under the name of the place. */
export function FiguresHero({ where, figures }: { where: string; figures: readonly Figure[] }) {
  return (
    <View className={styles.hero}>
      <View className={styles.where}>{where || ' '}</View>
      <View className={styles.figures}>
        {figures.map(({ words, value, tone }) => (
          <View
            key={words}
            className={styles.column}
            {...spoken({ role: 'img', label: `${words} ${value ?? '还不知道'}` })}
          >
            <View className={classes(styles.value, tone && value !== '0' && styles[tone])}>{value ?? '–'}</View>
            <View className={styles.words}>{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
