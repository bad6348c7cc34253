import { useState } from 'react'
import { type HomeView, hasPosts } from '../../features/chain/model/home'
import { deskEntrance } from '../../features/chain/model/posts'
import { HomesCard } from '../../features/chain/ui/homes-card'
import { PostsCard } from '../../features/chain/ui/posts-card'
import { useMe } from '../../features/chain/use-me'
import { useUnread } from '../../features/messages/use-unread'
import { version } from '../../platform/build'
import { go } from '../../platform/navigate'
import { usePull } from '../../platform/page'
import { chooseElder, useReadingSize } from '../../platform/reading'
import { Copy } from '../../ui/controls/copy'
import { Switch } from '../../ui/controls/switch'
import { Card } from '../../ui/layout/card'
import { Cell } from '../../ui/layout/cell'
import { Section } from '../../ui/layout/section'
import { Screen } from '../../ui/screen/screen'
import { Shown } from '../../ui/states/shown'
import { Skeleton } from '../../ui/states/skeleton'
import { Tabs } from '../tabs'
import { type InformationSheet, InformationSheets } from './information-sheets'
import { MeHero } from './me-hero'
import { MyInformation } from './my-information'
import { PrivacyCard } from './privacy-card'
import { UnbindSheet } from './unbind-sheet'

/** Who I am here: homes, posts, how I read. */
export default function MePage() {
  const { elder } = useReadingSize()
  const { view, data: me, fresh } = useMe()
  const count = useUnread()
  const [sheet, setSheet] = useState<InformationSheet | null>(null)
  const [leaving, setLeaving] = useState<HomeView | null>(null)
  usePull(fresh)
  return (
    <Screen
      id="me"
      title="我的"
      tone="pine"
      hero={<MeHero me={view} />}
      onBack={elder ? () => void go('home') : undefined}
      backLabel="回首页"
      foot={elder ? undefined : <Tabs current="me" count={count} />}
      over={over()}
    >
      <Section title="我的家" aside={me && me.homes.length > 1 ? '第一个是现在用的' : undefined} />
      <Shown view={view} waiting={<Skeleton cards={1} />}>
        {(person) => (
          <HomesCard
            homes={person.homes}
            onAdd={() => void go('unit')}
            onOpen={({ unitId }) => void go('household', { unit: unitId })}
            onLeave={setLeaving}
          />
        )}
      </Shown>
      {me && hasPosts(me) && (
        <>
          <Section
            title="我的岗位"
            id="me-desk"
            aside={deskEntrance(me).title}
            onAside={() => void go(deskEntrance(me).page)}
          />
          <PostsCard
            posts={me.posts}
            onOpen={(id) => void go('post', { id })}
            onUnder={() => void go('posts')}
            onAreas={() => void go('areas')}
          />
        </>
      )}
      <Section title="办事预约" />
      <Card id="me-bookings-card">
        <Cell
          id="me-bookings"
          title="我的预约"
          note="什么时候去、带什么，改和取消都在这里"
          onPress={() => void go('bookings')}
        />
        <Cell id="me-matters" title="我的办件" note="办到哪一步、谁在办、还剩几天" onPress={() => void go('matters')} />
      </Card>
      <Section title="看得更清楚" />
      <Card>
        <Switch id="me-elder" title="长辈版" note="字大、按钮大，一页只有几件事" on={elder} onChange={chooseElder} />
      </Card>
      <Section title="您的信息" />
      <MyInformation onOpen={setSheet} />
      <PrivacyCard />
      <Copy size="xs" tone="quiet" centred>
        微格 {version}
      </Copy>
    </Screen>
  )

  function over() {
    if (leaving) return <UnbindSheet home={leaving} onClose={() => setLeaving(null)} />
    return sheet && <InformationSheets sheet={sheet} hasPosts={hasPosts(me)} onClose={() => setSheet(null)} />
  }
}
