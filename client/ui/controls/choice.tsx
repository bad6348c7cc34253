import { View } from '@tarojs/components'
import { Check } from 'lucide'
import { classes } from '../classes'
import { kept } from '../kept'
import styles from './choice.module.scss'
import { Icon } from './icon'
import { Press } from './press'

interface ChoiceProps {
  id?: string
  on: boolean
  title: string
  note?: string
  onPress: () => void
}

/** One line of a list from which one is chosen. */
export function Choice({ id, on, title, note, onPress }: ChoiceProps) {
  return (
    <Press
      id={id}
      className={classes(styles.choice, on && styles.on)}
      role="radio"
      checked={on}
      label={note ? `${title}，${note}` : title}
      onPress={onPress}
    >
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        {note && <View className={styles.note}>{kept(note)}</View>}
      </View>
      {on && <Icon of={Check} />}
    </Press>
  )
}
