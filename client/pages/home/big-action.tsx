import { View } from '@tarojs/components'
import type { IconNode } from 'lucide'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/controls/icon'
import { Press } from '../../ui/controls/press'
import styles from './big-action.module.scss'

interface BigActionProps {
  id: string
  icon: IconNode
  title: string
  note: string
  main?: boolean
  onPress: () => void
}

/** One of the few things to do here, too large to miss. */
export function BigAction({ id, icon, title, note, main, onPress }: BigActionProps) {
  return (
    <Press
      id={id}
      className={classes(styles.action, main && styles.main)}
      label={`${title}，${note}`}
      onPress={onPress}
    >
      <View className={styles.icon}>
        <Icon of={icon} size="lg" />
      </View>
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        <View className={styles.note}>{note}</View>
      </View>
    </Press>
  )
}
