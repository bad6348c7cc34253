import { View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Bar } from '../../../ui/layout/bar'
import { spoken } from '../../../ui/spoken'
import type { ClockView } from '../model/clock'
import styles from './clock-bar.module.scss'

/** Working time used of what was promised. */
export function ClockBar({ clock }: { clock: ClockView }) {
  return (
    <View className={styles.clock} {...spoken({ role: 'img', label: clock.label })}>
      <Bar percent={clock.share * 100} height={6} look={classes(styles.used, styles[clock.colour])} />
      <View className={styles.words}>
        <View>{clock.used}</View>
        <View>{clock.promised}</View>
      </View>
    </View>
  )
}
