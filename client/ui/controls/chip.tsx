import { View } from '@tarojs/components'
import { classes } from '../classes'
import styles from './chip.module.scss'
import { Press } from './press'

interface ChipProps {
  id?: string
  on?: boolean
  children: string
  label?: string
  /** Where one of several is chosen; otherwise it is a button. */
  choice?: boolean
  /** Where several may be chosen together. */
  many?: boolean
  /** Fills its place in a grid. */
  wide?: boolean
  onPress: () => void
}

/** A small pill for the eye, a full target for the finger. */
export function Chip({ id, on = false, children, label, choice = true, many, wide, onPress }: ChipProps) {
  const told = choice ? { role: many ? 'checkbox' : 'radio', checked: on } : {}
  return (
    <Press id={id} className={styles.target} label={label ?? children} onPress={onPress} {...told}>
      <View className={classes(styles.chip, on && styles.on, wide && styles.wide)}>{children}</View>
    </Press>
  )
}
