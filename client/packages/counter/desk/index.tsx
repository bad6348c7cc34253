import { View } from '@tarojs/components'
import { ClipboardCheck, DoorOpen } from 'lucide'
import { useState } from 'react'
import { deskLists } from '../../../contract'
import { useMe } from '../../../features/chain/use-me'
import { deskMatterCard } from '../../../features/matters/model/card'
import { MatterCard } from '../../../features/matters/ui/matter-card'
import { type DeskListName, useDeskMatters, useHomeVisits } from '../../../features/matters/use-desk'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Chips } from '../../../ui/layout/chips'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from './index.module.scss'
import { OpenSheet } from './open-sheet'

const order: readonly DeskListName[] = ['todo', 'handed', 'fresh', 'late', 'mine', 'area']

const emptyWords: Record<DeskListName, { title: string; words: string }> = {
  todo: { title: '没有等您办的', words: '轮到您的办件会出现在这里，最急的排最上面' },
  handed: { title: '没有转给您的', words: '同事转来的办件，接不接都在这里说' },
  fresh: { title: '网上没有新申请', words: '居民在手机上申请的，一个工作日内受理' },
  late: { title: '没有超时的', words: '超过承诺时间的办件会亮红灯，排在这里' },
  mine: { title: '还没有您负责的办件', words: '受理一件，就由您从头管到底' },
  area: { title: '辖区里没有在办的', words: '辖区各窗口还没办结的，都在这里' },
}

/** The desk of matters: what waits for my word, what was handed to me, what is late. */
export default function CounterPage() {
  const asked = usePageQuery('list') as DeskListName
  const [part, setPart] = useState<DeskListName>(order.includes(asked) ? asked : 'todo')
  const me = useMe()
  const posts = me.data?.posts ?? []
  const isOfficer = posts.some(({ post }) => post === 'officer')
  const list = useDeskMatters(part)
  const visits = useHomeVisits()
  const now = useNow()
  useBottomReached(list.next)
  usePull(() => Promise.all([list.fresh(), visits.fresh()]))
  const counts = list.first?.counts
  const [opening, setOpening] = useState(false)
  const centre = list.first?.centres[0]
  const today = visits.data?.items.filter(({ visitDate }) => visitDate === visits.data?.today).length ?? 0
  return (
    <Screen
      id="counter"
      title="办件"
      tone="pine"
      onBack={() => void back()}
      foot={
        centre && (
          <ActionFoot>
            <Button id="counter-open" onPress={() => setOpening(true)}>
              现场立一件
            </Button>
          </ActionFoot>
        )
      }
      over={
        opening &&
        centre && (
          <OpenSheet
            centreId={centre.centreId}
            onOpened={(id) => {
              setOpening(false)
              void go('counterMatter', { id })
            }}
            onClose={() => setOpening(false)}
          />
        )
      }
      hero={
        <FiguresHero
          id="counter-of"
          line={spaced(list.first?.centres[0]?.name ?? posts[0]?.areaName ?? '')}
          figures={[
            { words: '超时', value: shown(counts?.late), tone: 'red' },
            { words: '等我办', value: shown(counts?.todo) },
            { words: '转给我', value: shown(counts?.handed), tone: 'amber' },
            { words: '网上来', value: shown(counts?.fresh) },
          ]}
        />
      }
    >
      <View className={styles.parts}>
        <Chips label="看哪些">
          {order.map((name) => (
            <Chip key={name} id={`counter-${name}`} on={name === part} onPress={() => setPart(name)}>
              {deskLists[name]}
            </Chip>
          ))}
        </Chips>
      </View>
      {(visits.data?.items.length ?? 0) > 0 && part === 'todo' && (
        <Card id="counter-visits" warm={today > 0}>
          {visits.data?.items.slice(0, 3).map((card) => (
            <Cell
              key={card.matterId}
              icon={DoorOpen}
              title={`${card.visitDate === visits.data?.today ? '今天上门' : `${dateWords(card.visitDate)}上门`} · ${card.called}`}
              note={card.title}
              onPress={() => void go('counterMatter', { id: card.matterId })}
            />
          ))}
        </Card>
      )}
      {isOfficer && (
        <Card id="counter-reviews">
          <Cell
            icon={ClipboardCheck}
            title="部门审核"
            note="窗口送来、等我们部门说话的"
            onPress={() => void go('review')}
          />
        </Card>
      )}
      <Shown view={list.view} empty={<Empty id="counter-none" {...emptyWords[part]} />}>
        {(cards) => (
          <>
            {cards.map((card) => (
              <MatterCard
                key={card.matterId}
                // Where everything waits for me, nothing stands out by that.
                card={{ ...deskMatterCard(card, now), asks: card.myMove && (part === 'mine' || part === 'area') }}
                onOpen={(id) => void go('counterMatter', { id })}
              />
            ))}
            <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}

const shown = (count: number | undefined) => (count === undefined ? null : count >= 200 ? '200+' : `${count}`)
const dateWords = (date: string | null) => (date ? `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日` : '')
