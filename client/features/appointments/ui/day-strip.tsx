import { ScrollView, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { classes } from '../../../ui/classes'
import { Press } from '../../../ui/controls/press'
import { spoken } from '../../../ui/spoken'
import type { StripDay } from '../model/strip'
import styles from './day-strip.module.scss'

interface DayStripProps {
  days: readonly StripDay[]
  chosen: string | null
  onChoose: (date: string) => void
}

/** Milliseconds. */
const STANDS = 150

/** The days to come, side by side. One that is shut can be tapped too: then it says why. */
export function DayStrip({ days, chosen, onChoose }: DayStripProps) {
  const [into, setInto] = useState('')
  // Only once the days are there can one of them be brought into sight; the day before it stays in sight too.
  useEffect(() => {
    const place = days.findIndex(({ date }) => date === chosen)
    // A browser's scroll view hears nothing that it is told before it stands.
    const timer = setTimeout(() => setInto(place > 1 ? `day-${days[place - 1]?.date}` : ''), STANDS)
    return () => clearTimeout(timer)
  }, [days, chosen])
  return (
    <ScrollView className={styles.strip} scrollX enhanced showScrollbar={false} scrollIntoView={into}>
      <View className={styles.row} {...spoken({ role: 'radiogroup', label: '哪一天' })}>
        {days.map(({ date, weekday, number, tail, tone, off, label }) => (
          <Press
            key={date}
            id={`day-${date}`}
            className={classes(styles.day, off && styles.off, date === chosen && styles.on)}
            role="radio"
            checked={date === chosen}
            label={label}
            onPress={() => onChoose(date)}
          >
            <View>{weekday}</View>
            <View className={styles.number}>{number}</View>
            <View className={tone === 'amber' ? styles.amber : undefined}>{tail}</View>
          </Press>
        ))}
      </View>
    </ScrollView>
  )
}
