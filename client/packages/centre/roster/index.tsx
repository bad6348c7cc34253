import { View } from '@tarojs/components'
import { useState } from 'react'
import { dateAt, dayAfter, dayName, dayNumber, shortDay } from '../../../features/appointments/model/day'
import { DayStrip } from '../../../features/appointments/ui/day-strip'
import { rosterHours, rosterWords } from '../../../features/centre/model/roster'
import { useMyCentre, useRoster } from '../../../features/centre/use-centre'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { useMe } from '../../../features/chain/use-me'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

const AHEAD = 14

/** Who comes on a day, hour by hour. */
export default function RosterPage() {
  const me = useMe()
  const centreId = useMyCentre(usePageQuery('centreId'), me.data)
  const now = useNow()
  const today = dateAt(now)
  const [date, setDate] = useState(usePageQuery('date') || today)
  const { view, fresh } = useRoster(centreId, date)
  usePull(fresh)
  const days = Array.from({ length: AHEAD }, (_, ahead) => dayAfter(today, ahead)).map((one) => ({
    ...{ date: one, weekday: shortDay(one, now), number: dayNumber(one), tail: '', tone: 'plain' as const },
    ...{ off: false, label: dayName(one, now) },
  }))
  return (
    <Screen id="roster" title="预约名单" onBack={() => void back()}>
      <DayStrip days={days} chosen={date} onChoose={setDate} />
      <Shown view={view}>
        {(bookings) =>
          bookings.length === 0 ? (
            <Empty id="roster-none" title="这天还没有人约" words="有人约了，会按时间排在这里" />
          ) : (
            <View>
              <Section title={dayName(date, now)} aside={rosterWords(bookings)} />
              {rosterHours(bookings).map(({ clock, lines }) => (
                <View key={clock}>
                  <Section title={clock} aside={`${lines.length} 位`} />
                  <Card>
                    {lines.map(({ bookingId, called, note, tag }) => (
                      <MateLine key={bookingId} called={called} note={note}>
                        <Tag tone={tag.tone}>{tag.words}</Tag>
                      </MateLine>
                    ))}
                  </Card>
                </View>
              ))}
            </View>
          )
        }
      </Shown>
    </Screen>
  )
}
