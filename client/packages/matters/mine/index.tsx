import { View } from '@tarojs/components'
import { ScanLine } from 'lucide'
import { useState } from 'react'
import { myMatterCard } from '../../../features/matters/model/card'
import { MatterCard } from '../../../features/matters/ui/matter-card'
import { useMyMatters } from '../../../features/matters/use-matter'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from './index.module.scss'

const parts = [
  { name: 'open', words: '正在办' },
  { name: 'ended', words: '办完的' },
] as const

const none = {
  open: { title: '没有正在办的事', words: '在网上申请的、到窗口办的，都会出现在这里：办到哪一步、谁在办、还剩几天' },
  ended: { title: '还没有办完的事', words: '办完的、撤回的，会留在这里' },
} as const

/** What I asked for, and what I asked for on behalf of others. */
export default function MattersPage() {
  const [part, setPart] = useState<'open' | 'ended'>('open')
  const { view, more, loadingMore, next, fresh } = useMyMatters(part)
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  const foot = (
    <ActionFoot>
      <Button id="matters-new" onPress={() => void go('guide')}>
        申请办事
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="matters" title="我的办件" onBack={() => void back()} foot={foot}>
      <View className={styles.parts}>
        <Segmented id="matters-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
      </View>
      <Shown view={view} empty={<Empty id="matters-none" {...none[part]} />}>
        {(matters) => (
          <>
            {matters.map((matter) => (
              <MatterCard
                key={matter.matterId}
                card={myMatterCard(matter, now)}
                onOpen={(id) => void go('matter', { id })}
              />
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
      <Card id="matters-claim">
        <Cell
          icon={ScanLine}
          title="窗口给了码？"
          note="扫一扫，窗口办的事就到手机上"
          onPress={() => void go('claimMatter')}
        />
      </Card>
    </Screen>
  )
}
