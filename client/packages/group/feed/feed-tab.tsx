import { MessagesSquare, ShieldCheck } from 'lucide'
import { useEffect } from 'react'
import { EntryList } from '../../../features/group/ui/entry-list'
import { useFeed, useGroupNews, useNewsSeen, usePublished } from '../../../features/group/use-feed'
import { go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'

export const tabWords = { notices: '公告', talks: '议事', news: '要闻', mine: '管理' } as const
export type TabName = keyof typeof tabWords

const openEntry = (id: string) => void go('entry', { id })

interface FeedTabProps {
  tab: TabName
  areaId: string
  /** The area in my care. */
  care: string
  talks: ReturnType<typeof useFeed>
  /** It is a stairwell, which may have a WeChat group. */
  unit: boolean
}

/** One list of the group. */
export function FeedTab({ tab, areaId, care, talks, unit }: FeedTabProps) {
  if (tab === 'notices') return <Notices areaId={areaId} />
  if (tab === 'talks') return <Talks talks={talks} />
  return tab === 'news' ? <News /> : <InMyCare care={care} unit={unit} />
}

function Notices({ areaId }: { areaId: string }) {
  const paging = useFeed(areaId, ['notice'], true)
  usePull(paging.fresh)
  const none = <Empty id="notices-none" title="眼下没有公告" words="停水停电、楼里的通知，都会贴在这里" />
  return <EntryList paging={paging} pressing empty={none} onOpen={openEntry} />
}

function Talks({ talks }: { talks: ReturnType<typeof useFeed> }) {
  usePull(talks.fresh)
  const none = <Empty id="talks-none" title="还没有人说事" words="装不装电梯、车停哪儿，大家在这里商量、投票" />
  return <EntryList paging={talks} pressing empty={none} onOpen={openEntry} />
}

function News() {
  const paging = useGroupNews(true)
  const { send } = useNewsSeen()
  usePull(paging.fresh)
  const unread = paging.view.state === 'ready' && paging.view.data.some((card) => card.unread)
  // The dot goes once they were shown; on this page they stay marked until it is opened again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is unread sets it off
  useEffect(() => {
    if (unread) void send({})
  }, [unread])
  const none = <Empty id="news-none" title="还没有要闻" words="街道、社区的新鲜事，会发到这里" />
  return <EntryList paging={paging} empty={none} onOpen={openEntry} />
}

/** For who answers for an area: what he and those under him have put up, what waits for his look, the WeChat group. */
function InMyCare({ care, unit }: { care: string; unit: boolean }) {
  const paging = usePublished(care, care !== '')
  usePull(paging.fresh)
  const none = (
    <Empty id="published-none" title="还没有发过" words="发出去的公告、表决、要闻，谁看了、谁没看，都从这里查" />
  )
  return (
    <>
      <Card>
        <Cell
          id="group-moderation"
          icon={ShieldCheck}
          title="待看的内容"
          note="邻居举报的、作者申诉的"
          onPress={() => void go('moderation', { area: care })}
        />
        {unit && (
          <Cell
            id="group-chat"
            icon={MessagesSquare}
            title="微信群"
            note="绑定单元群，把卡片发到群里"
            onPress={() => void go('chat', { unit: care })}
          />
        )}
      </Card>
      <Section title="发出去的" />
      <EntryList paging={paging} empty={none} onOpen={openEntry} />
    </>
  )
}
