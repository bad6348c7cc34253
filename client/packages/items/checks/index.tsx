import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '../../../features/chain/use-me'
import { checkCardView } from '../../../features/items/model/check'
import { CheckCard } from '../../../features/items/ui/check-card'
import { useChecks, useQueue } from '../../../features/items/use-checks'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from './index.module.scss'

const parts = [
  { name: 'queue', words: '等我看' },
  { name: 'mine', words: '我自己的' },
] as const
type Part = (typeof parts)[number]['name']

/** Materials shown before the day: my own, and at a desk those that wait. */
export default function ChecksPage() {
  const me = useMe()
  const isDesk = me.data?.posts.some(({ post }) => post === 'deskWorker') ?? false
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = chosen ?? (isDesk ? 'queue' : 'mine')
  return (
    <Screen id="checks" title={part === 'queue' ? '材料预审' : '我的材料'} onBack={() => void back()}>
      {isDesk && (
        <View className={styles.parts}>
          <Segmented id="checks-part" label="看哪些" parts={parts} current={part} onChange={setChosen} />
        </View>
      )}
      {part === 'queue' ? <Queue /> : <Mine />}
    </Screen>
  )
}

function Mine() {
  const now = useNow()
  const { view, fresh } = useChecks()
  usePull(fresh)
  const empty = (
    <Empty
      id="checks-none"
      title="还没有要看的材料"
      words="办事前先把材料拍给窗口看，齐不齐、缺什么，当天告诉您，来一趟就办成"
      action={{ id: 'checks-guide', words: '找要办的事', onPress: () => void go('guide') }}
    />
  )
  return (
    <>
      <Card>
        <Cell
          id="checks-papers"
          title="上次办事留存的资料"
          note="下次办事同意沿用，随时可以收回"
          onPress={() => void go('papers')}
        />
      </Card>
      <Shown view={view} empty={empty}>
        {({ items }) =>
          items.map((card) => (
            <CheckCard
              key={card.checkId}
              card={checkCardView(card, now, false)}
              onOpen={(id) => void go('materials', { id })}
            />
          ))
        }
      </Shown>
    </>
  )
}

function Queue() {
  const now = useNow()
  const { view, more, loadingMore, next, fresh } = useQueue(true)
  useBottomReached(next)
  usePull(fresh)
  return (
    <Shown
      view={view}
      empty={<Empty id="queue-none" title="都看完了" words="居民拍来的材料会排在这里，等得久的在前" />}
    >
      {(items) => (
        <>
          {items.map((card) => (
            <CheckCard
              key={card.checkId}
              card={checkCardView(card, now, true)}
              onOpen={(id) => void go('materials', { id })}
            />
          ))}
          <ListEnd more={more} loading={loadingMore} onMore={next} />
        </>
      )}
    </Shown>
  )
}
