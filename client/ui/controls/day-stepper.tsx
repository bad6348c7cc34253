import { View } from '@tarojs/components'
import { Minus, Plus } from 'lucide'
import { Chips } from '../layout/chips'
import { spoken } from '../spoken'
import { Chip } from './chip'
import styles from './day-stepper.module.scss'
import { Icon } from './icon'
import { Press } from './press'

interface DayStepperProps {
  id: string
  label: string
  /** Rough words, in days from today. */
  choices: ReadonlyArray<{ days: number; words: string }>
  days: number
  least: number
  most: number
  /** The day chosen, in words. */
  chosen: string
  onChange: (days: number) => void
}

/** A day ahead: a rough word first, then day by day. */
export function DayStepper({ id, label, choices, days, least, most, chosen, onChange }: DayStepperProps) {
  const step = (by: number) => onChange(Math.min(most, Math.max(least, days + by)))
  return (
    <View>
      <Chips label={label}>
        {choices.map((choice) => (
          <Chip
            key={choice.days}
            id={`${id}-in-${choice.days}`}
            on={choice.days === days}
            onPress={() => onChange(choice.days)}
          >
            {choice.words}
          </Chip>
        ))}
      </Chips>
      <View className={styles.day}>
        <Press
          id={`${id}-earlier`}
          className={styles.step}
          label="早一天"
          disabled={days <= least}
          onPress={() => step(-1)}
        >
          <Icon of={Minus} />
        </Press>
        <View className={styles.chosen} {...spoken({ role: 'status', live: 'polite', label: chosen })}>
          {chosen}
        </View>
        <Press
          id={`${id}-later`}
          className={styles.step}
          label="晚一天"
          disabled={days >= most}
          onPress={() => step(1)}
        >
          <Icon of={Plus} />
        </Press>
      </View>
    </View>
  )
}
