import { View } from '@tarojs/components'
import { CalendarDays, Inbox, MessagesSquare, QrCode, UsersRound } from 'lucide'
import { useState } from 'react'
import { centreArea } from '../../../features/centre/use-centre'
import {
  boundWords,
  childView,
  countedWords,
  deskLine,
  deskTitle,
  figuresView,
  partsTitle,
} from '../../../features/chain/model/desk'
import { deskPosts } from '../../../features/chain/model/posts'
import { type WaitingView, waitingView } from '../../../features/chain/model/waiting'
import { AreaBlocks } from '../../../features/chain/ui/area-blocks'
import { type Claimant, ClaimSheet } from '../../../features/chain/ui/claim-sheet'
import { CodeSheet } from '../../../features/chain/ui/code-sheet'
import { DoorGrid } from '../../../features/chain/ui/door-grid'
import { DoorLegend } from '../../../features/chain/ui/door-legend'
import { RingSheet } from '../../../features/chain/ui/ring-sheet'
import { WaitingCard } from '../../../features/chain/ui/waiting-card'
import { useDesk } from '../../../features/chain/use-desk'
import { useMe } from '../../../features/chain/use-me'
import { OutboxLine } from '../../../features/outbox/ui/outbox-line'
import { usePostChoice } from '../../../features/posts/use-post-choice'
import { LogCells } from '../../../features/queue/ui/log-cells'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go, open } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { DeskFoot } from './desk-foot'
import styles from './index.module.scss'

type Open = { sheet: 'claim' | 'ring'; claimant: Claimant } | { sheet: 'code' }

/** A head's first page: four numbers, what waits, and the stairwell as one sees it from the yard; a level up, the houses. */
export default function DeskPage() {
  const asked = usePageQuery('areaId')
  const me = useMe()
  const posts = deskPosts(me.data?.posts ?? [])
  const [chosen, choose] = usePostChoice(posts)
  const areaId = asked || posts.find(({ postId }) => postId === chosen)?.areaId || posts[0]?.areaId || ''
  const { view, data, fresh } = useDesk(areaId)
  const shown = areaId ? view : me.view.state === 'ready' ? ({ state: 'empty' } as const) : me.view
  const [sheet, setSheet] = useState<Open | null>(null)
  const now = useNow()
  usePull(fresh)
  const own = posts.some((post) => post.areaId === areaId)
  const items = (data?.waiting ?? []).map((item) => waitingView(item, now))
  return (
    <Screen
      id="desk"
      title={deskTitle(data, own)}
      tone="pine"
      onBack={() => void back()}
      hero={<FiguresHero id="desk-line" line={data ? deskLine(data) : ''} figures={figuresView(data)} />}
      foot={data && <DeskFoot desk={data} />}
      over={over()}
    >
      {!asked && posts.length > 1 && (
        <View className={styles.posts}>
          {posts.map((post) => (
            <Chip
              key={post.postId}
              id={`desk-post-${post.areaId}`}
              on={post.areaId === areaId}
              onPress={() => choose(post.postId)}
            >
              {spaced(post.areaName)}
            </Chip>
          ))}
        </View>
      )}
      <View className={styles.top}>
        <OutboxLine onOpen={() => void go('outbox')} />
      </View>
      <Shown
        view={shown}
        empty={
          <Empty
            id="desk-none"
            title="这里是五长的工作台"
            words="您手上的事，都在“我的待办”里"
            action={{ id: 'desk-inbox', words: '看我的待办', onPress: () => void go('inbox') }}
          />
        }
      >
        {(desk) => (
          <>
            {items.length > 0 ? (
              <WaitingCard items={items} onOpen={look} onAct={act} />
            ) : (
              <Empty id="desk-quiet" title="眼下没有等您的事" words="要核实的、到期的、该走访的，都会出现在这里" />
            )}
            <Section title={partsTitle(desk)} aside={boundWords(desk)} />
            {desk.floors && (
              <Card id="desk-doors">
                <DoorGrid floors={desk.floors} onOpen={(door) => void go('door', { areaId, door })} />
                <DoorLegend />
              </Card>
            )}
            {desk.children.length > 0 && (
              <AreaBlocks parts={desk.children.map(childView)} onOpen={(id) => void go('desk', { areaId: id })} />
            )}
            <Card id="desk-more">
              <Cell
                id="desk-all"
                icon={Inbox}
                title="全部待办"
                note="待我办、辖区在办、已办结"
                onPress={() => void go('inbox')}
              />
              <Cell
                id="desk-posts"
                icon={UsersRound}
                title="岗位与人员"
                note="谁在岗、谁请假、哪里空缺"
                onPress={() => void go('posts', { area: areaId })}
              />
              {centreArea(me.data) && (
                <Cell
                  id="desk-centre"
                  icon={CalendarDays}
                  title="服务中心"
                  note="排班、请假、加开夜间、今天谁来"
                  onPress={() => void go('centre')}
                />
              )}
              <LogCells me={me.data} />
              {desk.may.notice && (
                <Cell
                  id="desk-group"
                  icon={MessagesSquare}
                  title="楼道群"
                  note="公告谁没看、议事、表决、微信群"
                  onPress={() => void go('group', { areaId })}
                />
              )}
              {desk.may.code && (
                <Cell
                  id="desk-code"
                  icon={QrCode}
                  title="楼门码"
                  note="打印贴在楼门上，邻居扫码入户"
                  onPress={() => setSheet({ sheet: 'code' })}
                />
              )}
            </Card>
            {countedWords(desk, now) && (
              <Copy size="xs" tone="quiet" centred>
                {countedWords(desk, now)}
              </Copy>
            )}
          </>
        )}
      </Shown>
    </Screen>
  )

  function look({ item }: WaitingView) {
    if (item.kind === 'case') return void go('case', { id: item.requestId })
    if (item.kind === 'claims') return void go('desk', { areaId: item.areaId })
    void go('door', { areaId: item.unitId, door: item.door })
  }

  function act({ item }: WaitingView) {
    if (item.kind === 'case')
      return void go('case', { id: item.requestId, ...(item.action ? { do: item.action } : {}) })
    if (item.kind === 'claims') return void go('desk', { areaId: item.areaId })
    if (item.kind === 'claim') return setSheet({ sheet: 'claim', claimant: item })
    void open(`/packages/visits/record/index?areaId=${item.unitId}&door=${encodeURIComponent(item.door)}`)
  }

  function over() {
    if (!sheet || !data) return null
    if (sheet.sheet === 'code') return <CodeSheet unitId={areaId} onClose={() => setSheet(null)} />
    const { claimant } = sheet
    const close = () => setSheet(null)
    if (sheet.sheet === 'ring') return <RingSheet {...claimant} who={claimant.mateId} onClose={close} />
    const ring = data.may.ring ? () => setSheet({ sheet: 'ring', claimant }) : undefined
    return <ClaimSheet claimant={claimant} onRing={ring} onClose={close} />
  }
}
