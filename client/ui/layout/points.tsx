import { View } from '@tarojs/components'
import { Copy } from '../controls/copy'
import { kept } from '../kept'
import { spoken } from '../spoken'
import styles from './points.module.scss'

interface PointsProps {
  title: string
  points: readonly string[]
}

/** A few things that belong together, one under the other. */
export function Points({ title, points }: PointsProps) {
  return (
    <View {...spoken({ role: 'group', label: title })}>
      <Copy strong>{title}</Copy>
      {points.map((point) => (
        <View key={point} className={styles.point}>
          <View className={styles.dot} />
          <View className={styles.words}>{kept(point)}</View>
        </View>
      ))}
    </View>
  )
}
