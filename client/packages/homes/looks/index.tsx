import { postAndName } from '../../../features/chain/model/posts'
import { useLooks } from '../../../features/chain/use-home'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'

/** Who was shown my number at my door, newest first. What was looked up within a case stands in that case. */
export default function LooksPage() {
  const { view, more, loadingMore, next, fresh } = useLooks()
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  return (
    <Screen id="looks" title="谁看过我的电话" onBack={() => void back()}>
      <Shown
        view={view}
        empty={<Empty id="looks-none" title="还没有人看过" words="单元长、网格员看您的电话，看一次这里记一次" />}
      >
        {(items) => (
          <>
            <Card>
              {items.map(({ lookId, at, by, why }) => (
                <Cell
                  key={lookId}
                  title={postAndName(by)}
                  note={[momentWords(at, now), spaced(by.areaName)].join(' · ')}
                  aside={why}
                />
              ))}
            </Card>
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
