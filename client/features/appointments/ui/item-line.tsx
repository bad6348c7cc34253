import { View } from '@tarojs/components'
import { Check } from 'lucide'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import styles from './material-lines.module.scss'

interface ItemLineProps {
  id: string
  on: boolean
  disabled: boolean
  title: string
  note: string
  onPress: () => void
}

/** One of several that may be chosen together. */
export function ItemLine({ id, on, disabled, title, note, onPress }: ItemLineProps) {
  return (
    <Press
      id={id}
      className={styles.line}
      role="checkbox"
      checked={on}
      disabled={disabled}
      label={`${title}，${note}`}
      onPress={onPress}
    >
      <View className={classes(styles.box, on && styles.ready)}>{on && <Icon of={Check} size="sm" />}</View>
      <View className={styles.words}>
        <View>{title}</View>
        <View className={styles.note}>{note}</View>
      </View>
    </Press>
  )
}
