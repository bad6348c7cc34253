import { View } from '@tarojs/components'
import { classes } from '../classes'
import { kept } from '../kept'
import { Press } from './press'
import styles from './switch.module.scss'

interface SwitchProps {
  id: string
  title: string
  note: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A whole line to tap, not a small knob. */
export function Switch({ id, title, note, on, onChange }: SwitchProps) {
  return (
    <Press
      id={id}
      className={styles.line}
      role="switch"
      checked={on}
      label={`${title}，${note}`}
      onPress={() => onChange(!on)}
    >
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        <View className={styles.note}>{kept(note)}</View>
      </View>
      <View className={classes(styles.track, on && styles.on)}>
        <View className={styles.knob} />
      </View>
    </Press>
  )
}
