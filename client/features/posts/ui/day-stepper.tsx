import { View } from '@tarojs/components'
import { Minus, Plus } from 'lucide'
import { dayWords } from '../../../language/time'
import { Chip } from '../../../ui/controls/chip'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import { absenceChoices, backAt, longest, shortest, within } from '../model/absence'
import styles from './day-stepper.module.scss'

interface DayStepperProps {
  now: number
  days: number
  onChange: (days: number) => void
}

/** The morning on which somebody is back: a rough word first, then day by day. */
export function DayStepper({ now, days, onChange }: DayStepperProps) {
  const chosen = `${dayWords(backAt(now, days))}回来`
  return (
    <View>
      <View className={styles.chips} {...spoken({ role: 'radiogroup', label: '请假多久' })}>
        {absenceChoices.map((choice) => (
          <Chip
            key={choice.days}
            id={`absence-${choice.days}`}
            on={choice.days === days}
            onPress={() => onChange(choice.days)}
          >
            {choice.words}
          </Chip>
        ))}
      </View>
      <View className={styles.day}>
        <Press
          className={styles.step}
          label="早一天"
          disabled={days <= shortest}
          onPress={() => onChange(within(days - 1))}
        >
          <Icon of={Minus} />
        </Press>
        <View className={styles.chosen} {...spoken({ role: 'status', live: 'polite', label: chosen })}>
          {chosen}
        </View>
        <Press
          className={styles.step}
          label="晚一天"
          disabled={days >= longest}
          onPress={() => onChange(within(days + 1))}
        >
          <Icon of={Plus} />
        </Press>
      </View>
    </View>
  )
}
