import { useState } from 'react'
import type { HeadCard } from '../../contract'
import { HeadSheet } from '../../features/chain/ui/head-sheet'
import { useMe } from '../../features/chain/use-me'
import { useNews } from '../../features/messages/use-news'
import { useTemplatesAhead } from '../../features/messages/use-reminders'
import { useMyRequests } from '../../features/requests/use-my-requests'
import { go } from '../../platform/navigate'
import { usePull, useSharing } from '../../platform/page'
import { ring } from '../../platform/phone'
import { useReadingSize } from '../../platform/reading'
import { Screen } from '../../ui/screen/screen'
import { Tabs } from '../tabs'
import { ElderHome } from './elder-home'
import { HomeHero } from './home-hero'
import { NormalHome } from './normal-home'

/** My place, what I may do, who answers for me, what is in hand. */
export default function HomePage() {
  const { elder } = useReadingSize()
  const me = useMe()
  const mine = useMyRequests(true)
  // Home asks for nothing more than it shows: the mark on 消息 comes from the cases that are here anyway.
  const news = useNews(mine.view)
  const [head, setHead] = useState<HeadCard | null>(null)
  useTemplatesAhead(me.view.state === 'ready' && mine.view.state !== 'loading')
  useSharing()
  usePull(() => Promise.all([me.fresh(), mine.fresh()]))
  const others = elder ? me.data?.heads.filter(({ postId }) => postId !== head?.postId) : []
  const sheet = head && (
    <HeadSheet
      head={head}
      others={others}
      onChoose={setHead}
      onRing={ring}
      onCard={({ postId }) => {
        setHead(null)
        void go('card', { id: postId })
      }}
      onClose={() => setHead(null)}
    />
  )
  const Body = elder ? ElderHome : NormalHome
  return (
    <Screen
      id="home"
      title={elder ? '微格 · 长辈版' : '微格'}
      tone="pine"
      hero={elder ? undefined : <HomeHero me={me.view} />}
      foot={elder ? undefined : <Tabs current="home" count={news} />}
      over={sheet}
    >
      <Body me={me.view} mine={mine.view} more={mine.more} news={news} onHead={setHead} />
    </Screen>
  )
}
