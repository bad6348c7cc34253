import { View } from '@tarojs/components'
import type { OutputOf, routes } from '../../../contract'
import type { Reading } from '../../../data/use-reading'
import { planWords } from '../../../features/visits/model/task'
import { visitCardView } from '../../../features/visits/model/visit'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { useOffline } from '../../../platform/line'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Note } from '../../../ui/states/note'
import { Skeleton } from '../../../ui/states/skeleton'
import styles from './index.module.scss'

interface DoorCardProps {
  about: Reading<OutputOf<typeof routes.visits.door>>
  onPlan: () => void
  /** Where the caller may write somebody down who needs looking after. */
  onCare?: () => void
}

/** Who lives there, when somebody came last, and what was said then. Without a signal the visit is written all the same. */
export function DoorCard({ about: { view, data }, onPlan, onCare }: DoorCardProps) {
  const now = useNow()
  const offline = useOffline()
  if (!data) {
    if (view.state === 'loading') return <Skeleton cards={1} />
    return (
      <Note
        id="visit-door-unknown"
        tone="careful"
        title={offline ? '没有信号，照样能记' : '这一户的情况没打开'}
        words={offline ? '记好先存在手机里，有信号自动发出去' : '不影响记录，下面照常写'}
      />
    )
  }
  const [last] = data.visits
  const seen = last && visitCardView(last, now)
  return (
    <Card id="visit-door">
      <View className={styles.top}>
        <Copy strong className={styles.who}>
          {data.called.join('、') || '还没有登记住户'}
        </Copy>
        {data.care && <Tag tone="pine">关爱对象</Tag>}
      </View>
      <Copy size="sm" tone="soft">
        {spaced(data.areaName)}
      </Copy>
      {seen && (
        <View className={styles.last}>
          <Copy size="xs" tone="quiet">
            {`上次：${seen.sentence}`}
          </Copy>
          {seen.words && <Copy size="sm">{seen.words}</Copy>}
          {seen.problem && <Copy size="sm">{`${seen.tag?.words ?? ''}：${seen.problem.words}`}</Copy>}
        </View>
      )}
      <Cell
        id="visit-rhythm"
        title="走访周期"
        note={planWords(data.plan.every, data.plan.lastAt, now)}
        aside="改"
        onPress={onPlan}
      />
      {onCare && !data.care && (
        <Cell id="visit-enter" title="需要多照看" note="登记进关爱台账，加密保存" onPress={onCare} />
      )}
    </Card>
  )
}
