import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import type { Figure } from '../model/desk'
import styles from './desk-hero.module.scss'

interface DeskHeroProps {
  line: string
  figures: readonly Figure[] | null
}

const unknown: Figure[] = ['红灯', '今天到期', '待走访', '未读公告'].map((words) => ({ words, value: '–', tone: null }))

/** Whose desk it is, and its four numbers, large. */
export function DeskHero({ line, figures }: DeskHeroProps) {
  return (
    <View className={styles.hero}>
      <View id="desk-line" className={styles.line}>
        {line}
      </View>
      <View className={styles.figures}>
        {(figures ?? unknown).map(({ words, value, tone }) => (
          <View key={words} className={styles.column} {...spoken({ role: 'img', label: `${words} ${value}` })}>
            <View className={classes(styles.value, tone && styles[tone])}>{value}</View>
            <View className={styles.words}>{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
