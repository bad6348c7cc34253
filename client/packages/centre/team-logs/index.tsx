import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkLog } from '../../../contract'
import { dateAt, dayAfter, dayName, dayNumber, shortDay } from '../../../features/appointments/model/day'
import { DayStrip } from '../../../features/appointments/ui/day-strip'
import { dutyOf } from '../../../features/chain/model/posts'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { byState, logLine, logTag } from '../../../features/queue/model/log'
import { LogCard } from '../../../features/queue/ui/log-card'
import { useTeamLogs } from '../../../features/queue/use-log'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { Screen } from '../../../ui/screen/screen'
import { Sheet } from '../../../ui/sheet/sheet'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from './team-logs.module.scss'

const BACK = 13

/** Who has confirmed his day, and who has not: those first. */
export default function TeamLogsPage() {
  const now = useNow()
  const today = dateAt(now)
  const [date, setDate] = useState(usePageQuery('date') || today)
  const { view, first, more, loadingMore, next, fresh } = useTeamLogs(usePageQuery('areaId'), date)
  const [looked, setLooked] = useState<WorkLog | null>(null)
  useBottomReached(next)
  usePull(fresh)
  const days = Array.from({ length: BACK + 1 }, (_, at) => dayAfter(today, at - BACK)).map((one) => ({
    ...{ date: one, weekday: shortDay(one, now), number: dayNumber(one), tail: '', tone: 'plain' as const },
    ...{ off: false, label: dayName(one, now) },
  }))
  const empty =
    date === today ? (
      <Empty
        id="team-logs-none"
        title="今天的还没起草"
        words="下午五点半以后，按当天办的事自动写好，等各人确认"
        action={{ id: 'team-logs-before', words: '看昨天的', onPress: () => setDate(dayAfter(today, -1)) }}
      />
    ) : (
      <Empty id="team-logs-none" title="这天没有日志" words="休息日，或者那天没有要记的事" />
    )
  return (
    <Screen
      id="team-logs"
      title="大家的日志"
      tone="pine"
      onBack={() => void back()}
      hero={
        <FiguresHero
          id="team-logs-day"
          line={dayName(date, now)}
          figures={[
            { words: '还没确认', value: first && `${first.drafted}`, tone: 'amber' },
            { words: '已确认', value: first && `${first.confirmed}` },
            { words: '一共', value: first && `${first.drafted + first.confirmed}` },
          ]}
        />
      }
      over={
        looked && (
          <Sheet id="team-log" title={`${dutyOf(looked)} ${looked.name}`} onClose={() => setLooked(null)}>
            <LogCard log={looked} title={dayName(looked.date, now)} />
          </Sheet>
        )
      }
    >
      <View className={styles.days}>
        <DayStrip days={days} chosen={date} onChoose={setDate} />
      </View>
      <Shown view={view} empty={empty}>
        {(logs) => (
          <>
            <Card id="team-logs-list">
              {byState(logs).map((log) => (
                <MateLine
                  key={log.logId}
                  called={log.name}
                  note={[alike(logs) ? '' : whereOf(log), logLine(log)].filter(Boolean).join(' · ')}
                  strong={log.state === 'confirmed'}
                  onOpen={() => setLooked(log)}
                >
                  <Tag tone={logTag(log).tone}>{logTag(log).words}</Tag>
                </MateLine>
              ))}
            </Card>
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}

const whereOf = (log: WorkLog) => `${dutyOf(log)} ${spaced(log.areaName)}`
/** Where all serve in one place, the place need not stand beside each. */
const alike = (logs: readonly WorkLog[]) => new Set(logs.map(whereOf)).size === 1
