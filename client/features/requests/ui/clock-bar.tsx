import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import type { ClockView } from '../model/clock'
import styles from './clock-bar.module.scss'

/** Working time used of what was promised. */
export function ClockBar({ clock }: { clock: ClockView }) {
  return (
    <View className={styles.clock} {...spoken({ role: 'img', label: clock.label })}>
      <View className={styles.track}>
        <View className={classes(styles.used, styles[clock.colour])} style={{ width: `${clock.share * 100}%` }} />
      </View>
      <View className={styles.words}>
        <View>{clock.used}</View>
        <View>{clock.promised}</View>
      </View>
    </View>
  )
}
