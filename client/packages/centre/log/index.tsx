import { useState } from 'react'
import { dateAt, dayName, monthDay } from '../../../features/appointments/model/day'
import { ratingsView } from '../../../features/matters/model/ratings'
import { RatingsCard } from '../../../features/matters/ui/ratings-card'
import { useRatings } from '../../../features/matters/use-desk'
import { logLine, logTag } from '../../../features/queue/model/log'
import { LogCard } from '../../../features/queue/ui/log-card'
import { useLog, useLogs, useServiceRatings } from '../../../features/queue/use-log'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { ConfirmFoot } from './confirm-foot'

/** One's own day: what was done is counted already, one adds a word and confirms; the days before stand below. */
export default function LogPage() {
  const now = useNow()
  const today = dateAt(now)
  const date = usePageQuery('date') || today
  const { view, data, fresh } = useLog(date)
  const past = useLogs()
  const ratings = useRatings()
  const service = useServiceRatings()
  const [words, setWords] = useState('')
  usePull(() => Promise.all([fresh(), past.fresh(), ratings.fresh(), service.fresh()]))
  useBottomReached(past.next)
  const others = past.view.state === 'ready' ? past.view.data.filter((one) => one.date !== date) : []
  return (
    <Screen
      id="work-log"
      title="工作日志"
      onBack={() => void back()}
      foot={data?.state === 'drafted' && <ConfirmFoot log={data} words={words} onWords={setWords} now={now} />}
    >
      <Shown view={view} waiting={<Skeleton cards={1} />}>
        {(log) => <LogCard log={log} title={`${dayName(date, now)}${date === today ? ` · ${monthDay(date)}` : ''}`} />}
      </Shown>
      {date === today && service.data && (
        <RatingsCard id="service-ratings" title="窗口的号，居民怎么评" ratings={ratingsView(service.data)} />
      )}
      {date === today && ratings.data && (
        <RatingsCard id="own-ratings" title="办件，居民怎么评" ratings={ratingsView(ratings.data)} />
      )}
      {others.length > 0 && (
        <>
          <Section title="以前的日志" />
          <Card id="logs">
            {others.map((one) => (
              <Cell
                key={one.logId}
                id={`log-${one.date}`}
                title={dayName(one.date, now)}
                note={logLine(one)}
                aside={logTag(one).words}
                onPress={() => void go('workLog', { date: one.date })}
              />
            ))}
          </Card>
          <ListEnd more={past.more} loading={past.loadingMore} onMore={past.next} />
        </>
      )}
      {view.state === 'ready' && others.length === 0 && past.view.state === 'empty' && (
        <Empty id="logs-none" title="还没有以前的日志" words="每天下班前确认一次，就一天天存在这里" />
      )}
    </Screen>
  )
}
