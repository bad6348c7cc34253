import { View } from '@tarojs/components'
import styles from './figures.module.scss'

export interface MatterFigure {
  name: string
  words: string
  note?: string
}

/** Large figures, two side by side, each under its quiet name. */
export function Figures({ figures }: { figures: readonly MatterFigure[] }) {
  return (
    <View className={styles.figures}>
      {figures.map(({ name, words, note }) => (
        <View key={name} className={styles.figure}>
          <View className={styles.name}>{name}</View>
          <View className={styles.number}>{words}</View>
          {note && <View className={styles.name}>{note}</View>}
        </View>
      ))}
    </View>
  )
}
