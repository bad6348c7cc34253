import { View } from '@tarojs/components'
import styles from './facts.module.scss'

interface Fact {
  name: string
  words: string
  note?: string | undefined
}

/** A few facts side by side: a quiet name over what counts. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className={styles.facts}>
      {facts.map(({ name, words, note }) => (
        <View key={name}>
          <View className={styles.name}>{name}</View>
          <View className={styles.words}>{words}</View>
          {note && <View className={styles.name}>{note}</View>}
        </View>
      ))}
    </View>
  )
}
