import { View } from '@tarojs/components'
import { ChartNoAxesColumn, Footprints, HeartHandshake, ListChecks } from 'lucide'
import { useState } from 'react'
import { useMe } from '../../../features/chain/use-me'
import { OutboxLine } from '../../../features/outbox/ui/outbox-line'
import { mayCare } from '../../../features/visits/model/may'
import { taskView } from '../../../features/visits/model/task'
import { TaskCard } from '../../../features/visits/ui/task-card'
import { useEntered } from '../../../features/visits/use-entered'
import { type TaskPart, useAhead, useTasks } from '../../../features/visits/use-visits'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import styles from '../parts.module.scss'

const parts = [
  { name: 'overdue', words: '过了日子' },
  { name: 'today', words: '今天' },
  { name: 'soon', words: '七天内' },
] as const

const emptyWords: Record<TaskPart, { title: string; words: string }> = {
  overdue: { title: '没有落下的', words: '到了日子还没走访的，会先排在这里' },
  today: { title: '今天没有要走的了', words: '轮到今天走访的人家，一早就出现在这里' },
  soon: { title: '七天内没有安排', words: '点“记一次走访”，可以给人家定个走访周期' },
}

/** Whom to visit today; what was left; what is coming. */
export default function VisitPlanPage() {
  const areaId = usePageQuery('areaId')
  const entered = useEntered()
  const [chosen, setChosen] = useState<TaskPart | null>(null)
  const me = useMe()
  const ahead = useAhead(areaId)
  const { data } = ahead
  // The longest due first, where anything was left.
  const part = chosen ?? (data && data.overdue > 0 ? 'overdue' : 'today')
  const list = useTasks(areaId, part)
  const now = useNow()
  useBottomReached(list.next)
  usePull(() => Promise.all([ahead.fresh(), list.fresh()]))
  const area = data?.areaId ?? areaId
  return (
    <Screen
      id="visit-plan"
      title="走访连心"
      tone="pine"
      onBack={() => void back()}
      hero={
        <FiguresHero
          line={spaced(data?.areaName ?? '')}
          figures={[
            { words: '过了日子', value: data && `${data.overdue}`, tone: 'red' },
            { words: '今天', value: data && `${data.today}`, tone: 'amber' },
            { words: '七天内', value: data && `${data.soon}` },
          ]}
        />
      }
    >
      <View className={styles.parts}>
        <Segmented id="visit-part" label="看哪些" parts={parts} current={part} onChange={setChosen} />
      </View>
      {entered && <Note id="visit-kept" tone="good" title="记下了" words="下一次的日子也排好了" />}
      <OutboxLine onOpen={() => void go('outbox')} />
      <Shown view={list.view} empty={<Empty id="visit-none" {...emptyWords[part]} />}>
        {(tasks) => (
          <>
            {tasks.map((task) => (
              <TaskCard
                key={`${task.unitId}-${task.door}`}
                task={taskView(task, now)}
                onOpen={({ unitId: unit, door }) => void go('visitRecord', { areaId: unit, door })}
              />
            ))}
            <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
          </>
        )}
      </Shown>
      <View className={styles.links}>
        <Card>
          <Cell
            id="visit-round"
            icon={Footprints}
            title="记一次走访"
            note="没排上的人家，或者走一圈楼道"
            onPress={() => void go('visitRecord', { areaId: area })}
          />
          <Cell
            id="visit-lists"
            icon={ListChecks}
            title="三张清单"
            note="收集的、解决的、上报的"
            onPress={() => void go('visitList', { areaId: area })}
          />
          <Cell
            id="visit-coverage"
            icon={ChartNoAxesColumn}
            title="走访覆盖"
            note="这个月走了多少户"
            onPress={() => void go('visitCoverage', { areaId: area })}
          />
          {mayCare(me.data) && (
            <Cell
              id="visit-care"
              icon={HeartHandshake}
              title="关爱台账"
              note="加密保存，看一次记一次"
              onPress={() => void go('care', { areaId: area })}
            />
          )}
        </Card>
      </View>
    </Screen>
  )
}
