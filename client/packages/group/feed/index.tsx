import { View } from '@tarojs/components'
import { useState } from 'react'
import { firstHome } from '../../../features/chain/model/home'
import { useMe } from '../../../features/chain/use-me'
import { groupPosts, mayPutUp } from '../../../features/group/model/voice'
import { GroupHero } from '../../../features/group/ui/group-hero'
import { Kinds } from '../../../features/group/ui/kinds'
import { useFeed } from '../../../features/group/use-feed'
import { spaced } from '../../../language/spacing'
import { back, go } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { FeedFoot } from './feed-foot'
import { FeedTab, type TabName, tabWords } from './feed-tab'
import styles from './index.module.scss'
import { JoinCard } from './join-card'
import { StartSheet } from './start-sheet'
import { useCalled } from './use-called'

/** The group of my stairwell and the areas around it: what is told, what is talked about, what is new. */
export default function FeedPage() {
  const me = useMe()
  const called = useCalled(me.data)
  const [chosen, setTab] = useState<TabName | null>(null)
  const [starting, setStarting] = useState(false)
  const asked = usePageQuery('tab')
  const tab = chosen ?? (asked in tabWords ? (asked as TabName) : 'notices')
  const home = me.data ? firstHome(me.data) : null
  const post = groupPosts(me.data).find(({ areaId }) => areaId === called.areaId) ?? groupPosts(me.data)[0]
  const ready = me.data !== undefined && !called.stranger
  const nowhere = ready && !home && groupPosts(me.data).length === 0
  const talks = useFeed(called.areaId, ['topic', 'vote', 'meeting'], ready && !nowhere && tab === 'talks')
  const mayRaise = (talks.first?.mayRaise.length ?? 0) > 0
  const names = (['notices', 'talks', 'news'] as const).map((name) => ({ name, words: tabWords[name] }))
  const parts = post ? [...names, { name: 'mine' as const, words: tabWords.mine }] : names
  const title = called.areaId && post ? post.areaName : (home?.title ?? post?.areaName ?? '邻里的事，一起商量')
  const area = called.areaId || post?.areaId || ''
  return (
    <Screen
      id="group"
      title="楼道群"
      tone="pine"
      onBack={() => void back()}
      hero={
        <GroupHero
          title={spaced(title)}
          note={home && !called.areaId ? home.where : '公告、议事、要闻都在这里'}
          unitId={home?.unitId ?? area}
        />
      }
      foot={
        ready &&
        !nowhere && (
          <FeedFoot
            tab={tab}
            may={mayPutUp(me.data)}
            mayRaise={mayRaise}
            areaId={area}
            onStart={() => setStarting(true)}
          />
        )
      }
      over={
        starting && (
          <StartSheet
            may={mayPutUp(me.data)}
            mayRaise={mayRaise}
            onChoose={(page) => {
              setStarting(false)
              void go(page, { areaId: area })
            }}
            onClose={() => setStarting(false)}
          />
        )
      }
    >
      {!(ready && !nowhere) && (
        <View className={styles.under}>
          {called.stranger && <JoinCard unitId={called.stranger} />}
          {nowhere && (
            <Empty
              id="group-nowhere"
              title="还没有选您的单元"
              words="选好以后，楼道里的公告、大家商量的事都会出现在这里"
              action={{ id: 'group-pick', words: '选我的单元', onPress: () => void go('unit') }}
            />
          )}
          {!me.data && <Shown view={me.view}>{() => null}</Shown>}
        </View>
      )}
      {ready && !nowhere && (
        <>
          <Kinds id="group-tab" label="看哪一种" parts={parts} current={tab} onChange={setTab} />
          <FeedTab tab={tab} areaId={called.areaId} care={area} talks={talks} unit={post?.post === 'unitHead'} />
        </>
      )}
    </Screen>
  )
}
