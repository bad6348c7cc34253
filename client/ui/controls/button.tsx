import { View } from '@tarojs/components'
import type { IconNode } from 'lucide'
import { classes } from '../classes'
import styles from './button.module.scss'
import { Icon } from './icon'
import { Press } from './press'

interface ButtonProps {
  id?: string
  /** Says what happens. */
  children: string
  /** For the screen reader, where the words alone do not name what it is about. */
  label?: string
  look?: 'main' | 'soft' | 'line'
  small?: boolean
  icon?: IconNode
  busy?: boolean
  disabled?: boolean
  onPress: () => void
}

export function Button({ id, children, label, look = 'main', small, icon, busy, disabled, onPress }: ButtonProps) {
  const off = disabled || busy
  return (
    <Press
      id={id}
      className={classes(styles.button, styles[look], small && styles.small, off && styles.off)}
      label={label ?? children}
      disabled={off}
      onPress={onPress}
    >
      {icon && <Icon of={icon} size="sm" />}
      <View className={styles.words}>{busy ? '请稍等…' : children}</View>
    </Press>
  )
}
