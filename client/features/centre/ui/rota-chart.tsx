import { View } from '@tarojs/components'
import type { DeskPost, Span } from '../../../contract'
import { classes } from '../../../ui/classes'
import { spoken } from '../../../ui/spoken'
import { clockOf, spanWords } from '../../appointments/model/day'
import { placeOf, type RotaDay } from '../model/rota'
import styles from './rota-chart.module.scss'

interface RotaChartProps {
  days: readonly RotaDay[]
  posts: readonly DeskPost[]
  reach: Span
  today: string
}

const colours = [styles.first, styles.second, styles.third]
const colourOf = (no: number) => colours[(no - 1) % colours.length]

/** A week as it is served: a line for each post, so that one sees who is there while another eats. */
export function RotaChart({ days, posts, reach, today }: RotaChartProps) {
  const middle = Math.round((reach[0] + reach[1]) / 120) * 60
  return (
    <View>
      <View className={styles.legend}>
        {posts.map(({ no, worker }) => (
          <View key={no} className={styles.name}>
            <View className={classes(styles.key, colourOf(no))} />
            {`${no} 号 ${worker}`}
          </View>
        ))}
      </View>
      <View className={styles.axis} {...spoken({ hidden: true })}>
        {[reach[0], middle, reach[1]].map((minute) => (
          <View key={minute}>{clockOf(minute)}</View>
        ))}
      </View>
      {days.map((day) => (
        <View key={day.date} className={styles.day} {...spoken({ role: 'img', label: labelOf(day, posts) })}>
          <View className={classes(styles.label, day.date === today && styles.today)}>
            {`${day.date === today ? '今天' : day.weekday} ${day.number}`}
          </View>
          <View className={styles.rows}>
            {day.note && <View className={styles.note}>{day.note}</View>}
            {day.rows.map(({ postNo, bars, words }) => (
              <View key={postNo}>
                <View className={styles.track}>
                  {bars.map(({ span, kind }) => (
                    <View
                      key={span.join()}
                      className={classes(
                        styles.bar,
                        kind === 'away' ? styles.away : colourOf(postNo),
                        kind === 'session' && styles.session,
                      )}
                      style={placeOf(span, reach)}
                    />
                  ))}
                </View>
                {words && <View className={styles.note}>{words}</View>}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

const labelOf = ({ weekday, note, rows }: RotaDay, posts: readonly DeskPost[]) =>
  [
    weekday,
    note,
    ...rows.map(({ postNo, bars, words }) => {
      const hours = bars.map(({ span, kind }) => `${spanWords(span)}${kind === 'away' ? '请假' : ''}`).join('、')
      return `${posts.find(({ no }) => no === postNo)?.worker ?? ''} ${hours} ${words}`
    }),
  ]
    .filter(Boolean)
    .join('，')
