import { View } from '@tarojs/components'
import type { QueueBoard } from '../../../contract'
import { deskFace } from '../../../features/queue/model/hall'
import { classes } from '../../../ui/classes'
import styles from './desks.module.scss'

interface DesksProps {
  desks: QueueBoard['desks']
  /** Nobody is called: the desks have all the room. */
  large: boolean
}

/** Each desk and the number it is at. */
export function Desks({ desks, large }: DesksProps) {
  return (
    <View className={classes(styles.desks, large && styles.large, desks.length > 2 && styles.many)}>
      {desks.map(deskFace).map(({ no, number, words, tone }) => (
        <View key={no} id={`tv-desk-${no}`} className={classes(styles.desk, styles[tone])}>
          <View className={styles.name}>{no} 号窗口</View>
          <View className={styles.number}>{number ?? '—'}</View>
          <View className={styles.words}>{words}</View>
        </View>
      ))}
    </View>
  )
}
