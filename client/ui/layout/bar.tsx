import { View } from '@tarojs/components'
import { classes } from '../classes'
import { type Spoken, spoken } from '../spoken'
import styles from './bar.module.scss'

interface BarProps {
  percent: number
  /** px; its ends are round. */
  height: number
  /** Of what is filled, where it is not our green. */
  look?: string
  /** Where it lies. */
  className?: string
  told?: Spoken
}

/** How much of something is done, used or wanted. */
export function Bar({ percent, height, look, className, told = {} }: BarProps) {
  const track = { height: `${height}px`, borderRadius: `${height / 2}px` }
  return (
    <View className={classes(styles.track, className)} style={track} {...spoken(told)}>
      <View className={classes(styles.fill, look)} style={{ width: `${percent}%` }} />
    </View>
  )
}
