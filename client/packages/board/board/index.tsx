import { View } from '@tarojs/components'
import { useState } from 'react'
import { boardCard } from '../../../features/board/model/board'
import { BoardCard } from '../../../features/board/ui/board-card'
import { type BoardPart, useBoard } from '../../../features/board/use-board'
import { useLevels } from '../../../features/board/use-levels'
import { useMe } from '../../../features/chain/use-me'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Segmented } from '../../../ui/controls/segmented'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { BoardMap } from './board-map'
import styles from './index.module.scss'
import { LevelPicker } from './level-picker'

const parts = [
  { name: 'open', words: '正在办' },
  { name: 'ended', words: '已办结' },
] as const

/** The public board: what goes on around here, and what came of it. */
export default function BoardPage() {
  const me = useMe()
  const known = useLevels(me.data)
  const levels = known ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [part, setPart] = useState<BoardPart>('open')
  const [mapped, setMapped] = useState(false)
  const level = levels.find(({ areaId }) => areaId === chosen) ?? levels[0] ?? null
  const { view, more, loadingMore, next, fresh } = useBoard(level?.areaId ?? null, part)
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  const nowhere = (
    <Empty
      id="board-nowhere"
      title="还没有选您的单元"
      words="选好以后，这里会出现您周围的事：谁在办、办得怎么样"
      action={{ id: 'board-pick', words: '选我的单元', onPress: () => void go('unit') }}
    />
  )
  const empty = (
    <Empty
      id="board-none"
      title={part === 'open' ? '眼下没有在办的事' : '还没有办结的事'}
      words="辖区里的事会公开在这里，只说事，不说人"
    />
  )
  return (
    <Screen id="board" title="辖区公开栏" onBack={() => void back()}>
      <Shown view={me.view}>{() => (level ? board(level.areaId) : known ? nowhere : <Skeleton />)}</Shown>
    </Screen>
  )

  function board(areaId: string) {
    return (
      <>
        <View className={styles.parts}>
          {levels.length > 1 && <LevelPicker levels={levels} current={areaId} onChange={setChosen} />}
          <Segmented id="board-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
        </View>
        <Section
          id="board-view"
          title={mapped ? '在哪里' : part === 'open' ? '最急的在前' : '新办结的在前'}
          aside={mapped ? '看列表' : '看地图'}
          leads={false}
          onAside={() => setMapped(!mapped)}
        />
        <Shown view={view} empty={empty}>
          {(items) => (
            <>
              {mapped ? (
                <BoardMap items={items} now={now} />
              ) : (
                items.map((item) => <BoardCard key={item.requestId} card={boardCard(item, now)} />)
              )}
              <ListEnd more={more} loading={loadingMore} onMore={next} />
            </>
          )}
        </Shown>
      </>
    )
  }
}
