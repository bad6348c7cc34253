import { View } from '@tarojs/components'
import { useState } from 'react'
import { OutboxLine } from '../../features/outbox/ui/outbox-line'
import { myCard } from '../../features/requests/model/card'
import { RequestCard } from '../../features/requests/ui/request-card'
import { useMyRequests } from '../../features/requests/use-my-requests'
import { useNow } from '../../language/use-now'
import { back, go } from '../../platform/navigate'
import { useBottomReached, usePull } from '../../platform/page'
import { Segmented } from '../../ui/controls/segmented'
import { Screen } from '../../ui/screen/screen'
import { Empty } from '../../ui/states/empty'
import { ListEnd } from '../../ui/states/list-end'
import { Shown } from '../../ui/states/shown'
import styles from './index.module.scss'

const parts = [
  { name: 'open', words: '正在办' },
  { name: 'all', words: '全部' },
] as const

/** Everything that I have raised. */
export default function RequestsPage() {
  const [part, setPart] = useState<'open' | 'all'>('open')
  const { view, more, loadingMore, next, fresh } = useMyRequests(part === 'open')
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  const empty = (
    <Empty
      id="requests-none"
      title={part === 'open' ? '没有正在办的事' : '还没有报过事'}
      words="您报的事会按时间排在这里，办到哪一步都看得见"
      action={{ id: 'requests-raise', words: '我要报事', onPress: () => void go('raise') }}
    />
  )
  return (
    <Screen id="requests" title="我的诉求" onBack={() => void back()}>
      <View className={styles.parts}>
        <Segmented id="requests-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
      </View>
      <OutboxLine onOpen={() => void go('outbox')} />
      <Shown view={view} empty={empty}>
        {(cards) => (
          <>
            {cards.map((card) => (
              <RequestCard key={card.requestId} card={myCard(card, now)} onOpen={(id) => void go('request', { id })} />
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
