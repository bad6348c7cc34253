import { View } from '@tarojs/components'
import type { RequestCard as Card, HeadCard, Me } from '../../contract'
import { NearBooking } from '../../features/appointments/ui/near-booking'
import { hasPosts } from '../../features/chain/model/home'
import { hasDesk } from '../../features/chain/model/posts'
import { HeadsCard } from '../../features/chain/ui/heads-card'
import { NearMatter } from '../../features/matters/ui/near-matter'
import { OutboxLine } from '../../features/outbox/ui/outbox-line'
import { MyTicket } from '../../features/queue/ui/my-ticket'
import { myCard } from '../../features/requests/model/card'
import { RequestCard } from '../../features/requests/ui/request-card'
import { useNow } from '../../language/use-now'
import { go } from '../../platform/navigate'
import { Section } from '../../ui/layout/section'
import { Empty } from '../../ui/states/empty'
import { Shown } from '../../ui/states/shown'
import { Skeleton } from '../../ui/states/skeleton'
import type { View as Viewed } from '../../ui/view'
import { BoardEntrance } from './board-entrance'
import { CentreEntrance, DeskEntrance } from './desk-entrance'
import { GuideAction, RaiseAction } from './first-actions'
import { GroupSection } from './group-section'
import styles from './normal-home.module.scss'

export interface HomeBodyProps {
  me: Viewed<Me>
  mine: Viewed<Card[]>
  /** More are open than came with the first page. */
  more: boolean
  /** How many of them others have moved since I looked. */
  news: string | undefined
  onHead: (head: HeadCard) => void
}

const shown = 3

export function NormalHome({ me, mine, more, onHead }: HomeBodyProps) {
  return (
    <>
      <View className={styles.actions}>
        <RaiseAction />
        <GuideAction />
      </View>
      <OutboxLine onOpen={() => void go('outbox')} />
      <MyTicket />
      <NearBooking />
      <NearMatter />
      {me.state === 'ready' && hasPosts(me.data) && <DeskEntrance me={me.data} />}
      {me.state === 'ready' && hasDesk(me.data) && <CentreEntrance />}
      <Shown view={me} waiting={<Skeleton cards={1} />}>
        {(person) =>
          person.homes.length > 0 ? <Heads heads={person.heads} onHead={onHead} /> : !hasPosts(person) && <NoHome />
        }
      </Shown>
      {me.state !== 'failed' && <InHand mine={mine} more={more} />}
      {me.state === 'ready' && <GroupSection me={me.data} />}
      {me.state === 'ready' && <BoardEntrance me={me.data} />}
    </>
  )
}

function Heads({ heads, onHead }: { heads: HeadCard[]; onHead: (head: HeadCard) => void }) {
  if (heads.length === 0) return null
  return (
    <>
      <Section id="home-chain" title="我的五长" aside="看全部" onAside={() => void go('mychain')} />
      <HeadsCard heads={heads} onChoose={onHead} />
    </>
  )
}

function NoHome() {
  return (
    <View className={styles.gap}>
      <Empty
        id="home-none"
        title="还没有选您的单元"
        words="选好以后，这里会出现您的单元长、楼栋长、网格长，一点就能打电话"
        action={{ id: 'home-pick', words: '选我的单元', onPress: () => void go('unit') }}
      />
    </View>
  )
}

function InHand({ mine, more }: Pick<HomeBodyProps, 'mine' | 'more'>) {
  const now = useNow()
  const count = mine.state === 'ready' ? mine.data.length : 0
  const aside = count > 0 ? `我的诉求 ${count}${more ? '+' : ''} 件` : '我的诉求'
  return (
    <>
      <Section id="home-all" title="正在办" aside={aside} onAside={() => void go('requests')} />
      <Shown view={mine} waiting={<Skeleton cards={2} />} empty={<NothingInHand />}>
        {(cards) =>
          cards
            .slice(0, shown)
            .map((card) => (
              <RequestCard key={card.requestId} card={myCard(card, now)} onOpen={(id) => void go('request', { id })} />
            ))
        }
      </Shown>
    </>
  )
}

function NothingInHand() {
  return <Empty id="home-nothing" title="眼下没有在办的事" words="您报的事会出现在这里，谁在办、还剩多久，都写清楚" />
}
