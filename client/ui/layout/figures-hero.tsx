import { View } from '@tarojs/components'
import { classes } from '../classes'
import { identified } from '../identified'
import { kept } from '../kept'
import { spoken } from '../spoken'
import styles from './figures-hero.module.scss'

export interface Figure {
  words: string
  /** Not known yet where it is null or undefined. */
  value: string | null | undefined
  /** Only where there is something to count. */
  tone?: 'red' | 'amber' | null
}

interface FiguresHeroProps {
  id?: string
  line: string
  figures: readonly Figure[]
}

/** Whose figures they are, and three or four of them, large: what a head scans. */
export function FiguresHero({ id, line, figures }: FiguresHeroProps) {
  return (
    <View className={styles.hero}>
      <View {...identified(id)} className={styles.line}>
        {line ? kept(line) : ' '}
      </View>
      <View className={classes(styles.figures, figures.length > 3 && styles.four)}>
        {figures.map(({ words, value, tone }) => (
          <View
            key={words}
            className={styles.column}
            {...spoken({ role: 'img', label: `${words} ${value ?? '还不知道'}` })}
          >
            <View className={classes(styles.value, tone && value !== undefined && value !== '0' && styles[tone])}>
              {value ?? '–'}
            </View>
            <View className={styles.words}>{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
