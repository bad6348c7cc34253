import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '../../../features/chain/use-me'
import { CounterEntrance } from '../../../features/matters/ui/counter-entrance'
import { OutboxLine } from '../../../features/outbox/ui/outbox-line'
import { PostSwitch } from '../../../features/posts/ui/post-switch'
import { usePostChoice } from '../../../features/posts/use-post-choice'
import { deskCard } from '../../../features/requests/model/card'
import { figuresOf } from '../../../features/requests/model/figures'
import { RequestCard } from '../../../features/requests/ui/request-card'
import { type InboxList, useInbox } from '../../../features/requests/use-inbox'
import { VisitsEntrance } from '../../../features/visits/ui/visits-entrance'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePull } from '../../../platform/page'
import { Segmented } from '../../../ui/controls/segmented'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import { InboxHero } from './inbox-hero'
import styles from './index.module.scss'

const parts = [
  { name: 'todo', words: '待我办' },
  { name: 'area', words: '辖区在办' },
  { name: 'done', words: '已办结' },
] as const

const emptyWords: Record<InboxList, { title: string; words: string }> = {
  todo: { title: '都办完了', words: '居民报来的事会出现在这里，最急的排最上面' },
  area: { title: '辖区里没有在办的事', words: '辖区里还没办结的事，不管谁在办，都在这里' },
  done: { title: '还没有办结的事', words: '办结、撤回和不予受理的事会留在这里' },
}

/** A head's desk: what burns, what is due, what waits. */
export default function InboxPage() {
  const [part, setPart] = useState<InboxList>('todo')
  const me = useMe()
  const posts = me.data?.posts ?? []
  const [chosen, choose] = usePostChoice(posts)
  const todo = useInbox('todo', chosen)
  const list = useInbox(part, chosen)
  const now = useNow()
  useBottomReached(list.next)
  usePull(() => Promise.all([todo.fresh(), list.fresh()]))
  const figures = todo.view.state === 'ready' ? figuresOf(todo.view.data, todo.more, now) : figuresOf([], false, now)
  const known = todo.view.state === 'ready' || todo.view.state === 'empty'
  return (
    <Screen
      id="inbox"
      title="我的待办"
      tone="pine"
      onBack={() => void back()}
      hero={
        <InboxHero
          posts={chosen ? posts.filter(({ postId }) => postId === chosen) : posts}
          figures={known ? figures : null}
        />
      }
    >
      <View className={styles.parts}>
        <PostSwitch posts={posts} chosen={chosen} onChoose={choose} />
        <Segmented id="inbox-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
      </View>
      <OutboxLine onOpen={() => void go('outbox')} />
      {part === 'todo' && <VisitsEntrance posts={me.data?.posts ?? []} onOpen={() => void go('visitPlan')} />}
      {part === 'todo' && <CounterEntrance posts={posts} onOpen={() => void go('counter')} />}
      <Shown view={list.view} empty={<Empty id="inbox-none" {...emptyWords[part]} />}>
        {(cards) => (
          <>
            {cards.map((card) => (
              <RequestCard
                key={card.requestId}
                card={deskCard(card, now, part === 'todo')}
                onOpen={(id) => void go('case', { id })}
              />
            ))}
            <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
