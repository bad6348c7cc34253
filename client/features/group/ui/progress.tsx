import { View } from '@tarojs/components'
import { Bar } from '../../../ui/layout/bar'
import { spoken } from '../../../ui/spoken'
import styles from './progress.module.scss'

interface ProgressProps {
  id?: string
  done: number
  of: number
  /** 户已读. */
  words: string
  percent: number
}

/** How far it has come: 19 / 24 户已读, with the bar. */
export function Progress({ id, done, of, words, percent }: ProgressProps) {
  return (
    <View id={id} {...spoken({ role: 'img', label: `${of} 户里 ${done} ${words}` })}>
      <View className={styles.numbers}>
        <View className={styles.value}>{done}</View>
        <View className={styles.of}>
          / {of} {words}
        </View>
      </View>
      <Bar percent={percent} height={10} className={styles.bar} />
    </View>
  )
}
