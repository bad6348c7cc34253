import { View } from '@tarojs/components'
import { Minus, Plus } from 'lucide'
import { latest, reviewAt, reviewChoices, soonest, within } from '../../../features/requests/model/review-day'
import { dayWords } from '../../../language/time'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import styles from './day-picker.module.scss'

interface DayPickerProps {
  now: number
  days: number
  onChange: (days: number) => void
}

/** A day within three months: a rough word first, then day by day. */
export function DayPicker({ now, days, onChange }: DayPickerProps) {
  const chosen = dayWords(reviewAt(now, days))
  return (
    <View>
      <Copy size="sm" tone="soft">
        哪天再来看
      </Copy>
      <View className={styles.chips} {...spoken({ role: 'radiogroup', label: '哪天再来看' })}>
        {reviewChoices.map((choice) => (
          <Chip
            key={choice.days}
            id={`shelve-in-${choice.days}`}
            on={choice.days === days}
            onPress={() => onChange(choice.days)}
          >
            {choice.words}
          </Chip>
        ))}
      </View>
      <View className={styles.day}>
        <Press
          id="shelve-earlier"
          className={styles.step}
          label="早一天"
          disabled={days <= soonest}
          onPress={() => onChange(within(days - 1))}
        >
          <Icon of={Minus} />
        </Press>
        <View className={styles.chosen} {...spoken({ role: 'status', live: 'polite', label: `${chosen}复查` })}>
          {chosen}
        </View>
        <Press
          id="shelve-later"
          className={styles.step}
          label="晚一天"
          disabled={days >= latest}
          onPress={() => onChange(within(days + 1))}
        >
          <Icon of={Plus} />
        </Press>
      </View>
    </View>
  )
}
