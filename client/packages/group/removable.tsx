import { View } from '@tarojs/components'
import { X } from 'lucide'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/controls/icon'
import { Press } from '../../ui/controls/press'
import styles from './removable.module.scss'

interface RemovableProps {
  id: string
  label: string
  /** The cross beside the last line, where a label stands above. */
  low?: boolean
  /** Absent where it has to stay. */
  onRemove?: (() => void) | undefined
  children: ReactNode
}

/** One of a list that is being put together, with a cross to take it out again. */
export function Removable({ id, label, low, onRemove, children }: RemovableProps) {
  return (
    <View className={classes(styles.row, low && styles.low)}>
      <View className={styles.words}>{children}</View>
      {onRemove && (
        <Press id={id} className={styles.remove} label={label} onPress={onRemove}>
          <Icon of={X} />
        </Press>
      )}
    </View>
  )
}
