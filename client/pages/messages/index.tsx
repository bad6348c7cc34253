import { hasPosts } from '../../features/chain/model/home'
import { useMe } from '../../features/chain/use-me'
import { type MessageView, messageView } from '../../features/messages/model/message'
import { MessageCard } from '../../features/messages/ui/message-card'
import { RemindersCard } from '../../features/messages/ui/reminders-card'
import { useInbox } from '../../features/messages/use-inbox'
import { useLookedAtAll } from '../../features/messages/use-news'
import { useRead } from '../../features/messages/use-read'
import { useReminders } from '../../features/messages/use-reminders'
import { useUnread } from '../../features/messages/use-unread'
import { useNow } from '../../language/use-now'
import { go, open } from '../../platform/navigate'
import { useBottomReached, usePull } from '../../platform/page'
import { useReadingSize } from '../../platform/reading'
import { Section } from '../../ui/layout/section'
import { Screen } from '../../ui/screen/screen'
import { Empty } from '../../ui/states/empty'
import { ListEnd } from '../../ui/states/list-end'
import { Shown } from '../../ui/states/shown'
import { Tabs } from '../tabs'

const forAll = ['progress', 'result'] as const
const forPosts = ['progress', 'result', 'task'] as const

/** Everything that was said to me, and how often WeChat may still ring. */
export default function MessagesPage() {
  const { elder } = useReadingSize()
  const { data: me } = useMe()
  const { view, more, loadingMore, next, fresh } = useInbox()
  const { send: read } = useRead()
  const { left, ask } = useReminders(hasPosts(me) ? forPosts : forAll)
  const count = useUnread()
  const now = useNow()
  useBottomReached(next)
  usePull(fresh)
  useLookedAtAll(view.state === 'ready' ? view.data[0]?.at : undefined)
  const unread = view.state === 'ready' && view.data.some(({ readAt }) => readAt === null)
  const openMessage = (message: MessageView) => {
    if (message.unread) void read({ messageIds: [message.messageId] })
    void open(message.page)
  }
  return (
    <Screen
      id="messages"
      title="消息"
      onBack={elder ? () => void go('home') : undefined}
      backLabel="回首页"
      foot={elder ? undefined : <Tabs current="messages" count={count} />}
    >
      {left !== null && <RemindersCard left={left} onMore={() => void ask()} />}
      <Section
        id="messages-read-all"
        title="收到的消息"
        aside={unread ? '全部标为已读' : undefined}
        leads={false}
        onAside={unread ? () => void read({}) : undefined}
      />
      <Shown
        view={view}
        empty={<Empty id="messages-none" title="还没有消息" words="您报的事有进展、办好了，都会在这里告诉您" />}
      >
        {(messages) => (
          <>
            {messages.map((message) => (
              <MessageCard key={message.messageId} message={messageView(message, now)} onOpen={openMessage} />
            ))}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
