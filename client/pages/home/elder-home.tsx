import { View } from '@tarojs/components'
import { Bell, ClipboardList, House, Inbox, Phone, Store, UserRound } from 'lucide'
import type { HeadCard, Me } from '../../contract'
import { NearBooking } from '../../features/appointments/ui/near-booking'
import { firstHome, hasPosts } from '../../features/chain/model/home'
import { deskEntrance, hasDesk, postWords } from '../../features/chain/model/posts'
import { NearMatter } from '../../features/matters/ui/near-matter'
import { OutboxLine } from '../../features/outbox/ui/outbox-line'
import { MyTicket } from '../../features/queue/ui/my-ticket'
import { myCard } from '../../features/requests/model/card'
import { RequestCard } from '../../features/requests/ui/request-card'
import { greeting } from '../../language/time'
import { useNow } from '../../language/use-now'
import { go } from '../../platform/navigate'
import { chooseElder } from '../../platform/reading'
import { Button } from '../../ui/controls/button'
import { Copy } from '../../ui/controls/copy'
import { Pair } from '../../ui/layout/stack'
import { Shown } from '../../ui/states/shown'
import { Skeleton } from '../../ui/states/skeleton'
import { BigAction } from './big-action'
import { BoardEntrance } from './board-entrance'
import styles from './elder-home.module.scss'
import { GuideAction, RaiseAction } from './first-actions'
import { GroupSection } from './group-section'
import type { HomeBodyProps } from './normal-home'

/** Four things, large, one under the other; no tab bar, but the way to everything. */
export function ElderHome({ me, mine, news: unread, onHead }: HomeBodyProps) {
  const now = useNow()
  const open = mine.state === 'ready' ? mine.data : []
  const first = open[0]
  return (
    <View className={styles.page}>
      <Shown view={me} waiting={<Skeleton cards={1} />}>
        {(person) => <Greeting person={person} now={now} />}
      </Shown>
      <MyTicket />
      <RaiseAction />
      {me.state === 'ready' && <FirstHead me={me.data} onHead={onHead} />}
      {me.state === 'ready' && hasPosts(me.data) && (
        <BigAction
          id="home-desk"
          icon={Inbox}
          title={deskEntrance(me.data).title}
          note="居民报来的事"
          onPress={() => void go(deskEntrance(me.data).page)}
        />
      )}
      {me.state === 'ready' && hasDesk(me.data) && (
        <BigAction
          id="home-centre"
          icon={Store}
          title="服务中心"
          note="叫号、办件、今天谁来"
          onPress={() => void go('centre')}
        />
      )}
      <GuideAction />
      <BigAction
        id="home-requests"
        icon={ClipboardList}
        title="我的诉求"
        note={open.length > 0 ? `${open.length} 件正在办` : '办到哪一步都看得见'}
        onPress={() => void go('requests')}
      />
      <OutboxLine onOpen={() => void go('outbox')} />
      <NearBooking />
      <NearMatter />
      {first && <RequestCard card={myCard(first, now)} onOpen={(id) => void go('request', { id })} />}
      {me.state === 'ready' && <GroupSection me={me.data} />}
      {me.state === 'ready' && <BoardEntrance me={me.data} />}
      <Pair>
        <Button
          id="home-messages"
          look="line"
          icon={Bell}
          label={unread ? `消息，${unread} 条未读` : '消息'}
          onPress={() => void go('messages')}
        >
          {unread ? `消息 ${unread}` : '消息'}
        </Button>
        <Button id="home-me" look="line" icon={UserRound} onPress={() => void go('me')}>
          我的
        </Button>
      </Pair>
      <Button id="home-normal" look="line" label="换回标准版，字小一些" onPress={() => chooseElder(false)}>
        标准版
      </Button>
    </View>
  )
}

function Greeting({ person, now }: { person: Me; now: number }) {
  const home = firstHome(person)
  return (
    <View className={styles.greeting}>
      <Copy id="home-title" strong>
        {person.called ? `${person.called}，${greeting(now)}` : greeting(now)}
      </Copy>
      {home && (
        <Copy size="xs" tone="soft">
          {[home.title, home.door].filter(Boolean).join(' ')}
        </Copy>
      )}
    </View>
  )
}

function FirstHead({ me, onHead }: { me: Me; onHead: (head: HeadCard) => void }) {
  const [head] = me.heads
  if (!head && me.homes.length > 0) {
    return (
      <BigAction id="home-chain" icon={Phone} title="我的五长" note="看看谁管这里" onPress={() => void go('mychain')} />
    )
  }
  if (!head) {
    return (
      <BigAction
        id="home-pick"
        icon={House}
        title="选我的单元"
        note="选好就能打给单元长"
        onPress={() => void go('unit')}
      />
    )
  }
  return (
    <BigAction
      id={`head-${head.post}`}
      icon={Phone}
      title={`打给${postWords[head.post]}`}
      note={head.name}
      onPress={() => onHead(head)}
    />
  )
}
