import { useState } from 'react'
import { useBoundGroup, useGroupCard, useGroupEntered } from '../../../features/group/use-chat'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { type SharedCard, useCardSharing, usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { ShareButton } from '../../../ui/controls/share-button'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { BindCard } from './bind-card'

const steps = [
  '点下面的“发到单元群”，把卡片发进群里',
  '在群里点开那张卡片，小程序就知道自己在哪个群',
  '再进这一页，点“绑定这个群”',
] as const

/** Until the stairwell's own is there. */
const home: SharedCard = { title: '微格：楼道里的事，有人管、看得见', page: 'home', query: {} }

/** The WeChat group of a stairwell: bound once, and the cards that go into it. */
export default function ChatPage() {
  const unitId = usePageQuery('unit')
  const { view, fresh } = useBoundGroup(unitId)
  const cloudId = useGroupEntered()
  const group = useGroupCard(unitId, 'group')
  const booking = useGroupCard(unitId, 'booking')
  const [sending, setSending] = useState<'group' | 'booking'>('group')
  const now = useNow()
  usePull(fresh)
  const cards = { group: group.data ?? home, booking: booking.data ?? home }
  useCardSharing(cards[sending])
  return (
    <Screen id="chat" title="微信群" onBack={() => void back()}>
      <Shown view={view}>
        {({ bound }) =>
          bound ? (
            <BindCard
              unitId={unitId}
              cloudId={null}
              bound={`${spaced(bound.title)} · ${bound.by} ${momentWords(bound.at, now)} 绑定`}
            />
          ) : (
            <>
              <Card>
                <Points title="怎么绑定" points={steps} />
              </Card>
              <BindCard unitId={unitId} cloudId={cloudId ?? null} bound={null} />
            </>
          )
        }
      </Shown>
      <Section title="发到单元群" />
      <Card id="chat-group">
        <Stack>
          <Copy strong>{spaced(group.data?.title ?? '邻里群卡片')}</Copy>
          <Copy size="sm" tone="soft">
            邻居点开就到自己的单元：公告、议事、投票都在里面
          </Copy>
          <ShareButton id="chat-share" look="main" card={cards.group} onChosen={() => setSending('group')}>
            发到单元群
          </ShareButton>
        </Stack>
      </Card>
      <Card id="chat-booking">
        <Stack>
          <Copy strong>{spaced(booking.data?.title ?? '预约办事卡片')}</Copy>
          <Copy size="sm" tone="soft">
            点开就能约社区全能岗，单元、网格、服务中心都替他填好
          </Copy>
          <ShareButton id="chat-share-booking" card={cards.booking} onChosen={() => setSending('booking')}>
            发预约卡片
          </ShareButton>
        </Stack>
      </Card>
    </Screen>
  )
}
