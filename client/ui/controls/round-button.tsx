import type { IconNode } from 'lucide'
import { classes } from '../classes'
import { Icon } from './icon'
import { Press } from './press'
import styles from './round-button.module.scss'

interface RoundButtonProps {
  id?: string
  icon: IconNode
  label: string
  /** Beside one that matters more. */
  plain?: boolean
  onPress: () => void
}

/** An act at the end of a line: a receiver, a map. */
export function RoundButton({ id, icon, label, plain, onPress }: RoundButtonProps) {
  return (
    <Press id={id} className={classes(styles.round, plain && styles.plain)} label={label} onPress={onPress}>
      <Icon of={icon} />
    </Press>
  )
}
