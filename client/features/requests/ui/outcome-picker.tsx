import { View } from '@tarojs/components'
import type { Outcome } from '../../../contract'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import { outcomeWords } from '../model/sayings'
import styles from './outcome-picker.module.scss'

interface OutcomePickerProps {
  id: string
  chosen: Outcome | null
  onChoose: (outcome: Outcome) => void
}

const outcomes = ['solved', 'half', 'not'] as const

/** Solved, half, or not: side by side, one under the other where letters are large. */
export function OutcomePicker({ id, chosen, onChoose }: OutcomePickerProps) {
  return (
    <View className={styles.outcomes} {...spoken({ role: 'radiogroup', label: '这件事解决了吗' })}>
      {outcomes.map((outcome) => (
        <Press
          key={outcome}
          id={`${id}-${outcome}`}
          className={classes(styles.outcome, outcome === chosen && styles.on)}
          role="radio"
          checked={outcome === chosen}
          label={outcomeWords[outcome] ?? ''}
          onPress={() => onChoose(outcome)}
        >
          {outcomeWords[outcome]}
        </Press>
      ))}
    </View>
  )
}
