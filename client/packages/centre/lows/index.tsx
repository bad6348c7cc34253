import { View } from '@tarojs/components'
import { useState } from 'react'
import { type LowView, lowMatter, lowTicket } from '../../../features/centre/model/lows'
import { LowCard } from '../../../features/centre/ui/low-card'
import { useMyCentre } from '../../../features/centre/use-centre'
import { useAnswerLow, useLowMatters, useLowTickets } from '../../../features/centre/use-lows'
import { useMe } from '../../../features/chain/use-me'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Segmented } from '../../../ui/controls/segmented'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from './lows.module.scss'

const parts = [
  { name: 'tickets', words: '窗口办的' },
  { name: 'matters', words: '办件' },
] as const
type Part = (typeof parts)[number]['name']

/** Low ratings of a centre as a list, and what was done about each. */
export default function LowsPage() {
  const me = useMe()
  const centreId = useMyCentre(usePageQuery('centreId'), me.data)
  const [part, setPart] = useState<Part>(usePageQuery('part') === 'matters' ? 'matters' : 'tickets')
  const tickets = useLowTickets(centreId, part === 'tickets')
  const matters = useLowMatters(centreId, part === 'matters')
  const list = part === 'tickets' ? tickets : matters
  const [answering, setAnswering] = useState<LowView | null>(null)
  const { send, sending, failure } = useAnswerLow()
  const now = useNow()
  useBottomReached(list.next)
  usePull(list.fresh)
  const empty = <Empty id="lows-none" title="没有低分评价" words="两星以下、没办成的，会出现在这里，看看差在哪" />
  const cards = (lows: readonly LowView[]) => (
    <>
      {lows.map((low) => (
        <LowCard
          key={low.id}
          low={low}
          onAnswer={() => setAnswering(low)}
          onMatter={(id) => void go('counterMatter', { id })}
        />
      ))}
      <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
    </>
  )
  const say = async (words: string) => {
    if (answering && (await send({ lowId: answering.id, words }))) setAnswering(null)
  }
  return (
    <Screen
      id="lows"
      title="低分评价"
      onBack={() => void back()}
      over={
        answering && (
          <WordsSheet
            id="low-answer"
            title="怎么处理的"
            lead={`“${answering.words}”。写给打分的居民看，经办的同事以后也会看到，谁都看不出是哪位居民`}
            hint="如 向您道歉，已加开一个窗口，跟同事谈过"
            most={200}
            action="回话，告诉居民"
            sending={sending}
            failure={failure}
            onSend={({ words }) => void say(words)}
            onClose={() => setAnswering(null)}
          />
        )
      }
    >
      <View className={styles.head}>
        <Stack>
          <Segmented id="lows-part" label="看哪些" parts={parts} current={part} onChange={setPart} />
          <Copy size="sm" tone="quiet">
            只看得到哪天、哪件事，看不到是谁评的
          </Copy>
        </Stack>
      </View>
      {part === 'tickets' ? (
        <Shown view={tickets.view} empty={empty}>
          {(lows) => cards(lows.map((low) => lowTicket(low, now)))}
        </Shown>
      ) : (
        <Shown view={matters.view} empty={empty}>
          {(lows) => cards(lows.map((low) => lowMatter(low, now)))}
        </Shown>
      )}
    </Screen>
  )
}
