import { View } from '@tarojs/components'
import { HeartHandshake } from 'lucide'
import { useState } from 'react'
import { useMe } from '../../../features/chain/use-me'
import { careCardView, lookView } from '../../../features/visits/model/care'
import { mayReadLooks } from '../../../features/visits/model/may'
import { useCareList, useCareLooks } from '../../../features/visits/use-care'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Shown } from '../../../ui/states/shown'
import styles from '../parts.module.scss'
import { LookSheet } from './look-sheet'

const parts = [
  { name: 'entries', words: '登记的人' },
  { name: 'looks', words: '谁看过' },
] as const

/** The ledger of special groups: doors, and behind each tap a reason and a look that is written down. */
export default function CarePage() {
  const areaId = usePageQuery('areaId')
  const [part, setPart] = useState<(typeof parts)[number]['name']>('entries')
  const [opened, setOpened] = useState<string | null>(null)
  const me = useMe().data
  const entries = useCareList(areaId, part === 'entries')
  const looks = useCareLooks(areaId, part === 'looks')
  const now = useNow()
  const list = part === 'entries' ? entries : looks
  useBottomReached(list.next)
  usePull(list.fresh)
  const unit = me?.posts.find(({ post }) => post === 'unitHead')?.areaId
  const ownUnit = me?.posts.find((post) => post.areaId === areaId && post.areaKind === 'unit')?.areaId ?? unit
  return (
    <Screen
      id="care"
      title="关爱台账"
      onBack={() => void back()}
      foot={
        ownUnit && part === 'entries' ? (
          <ActionFoot>
            <Button id="care-add" onPress={() => void go('careEntry', { areaId: ownUnit })}>
              登记一位
            </Button>
          </ActionFoot>
        ) : undefined
      }
      over={opened && <LookSheet careId={opened} onClose={() => setOpened(null)} />}
    >
      {mayReadLooks(me) && (
        <View className={styles.parts}>
          <Segmented id="care-part" label="看哪一样" parts={parts} current={part} onChange={setPart} />
        </View>
      )}
      {part === 'entries' ? people() : lookers()}
    </Screen>
  )

  function people() {
    return (
      <Shown
        view={entries.view}
        empty={<Empty id="care-none" title="还没有登记" words="独居、重病、残疾……需要多照看的人，登记在这里" />}
      >
        {(cards) => (
          <>
            <Card>
              {cards.map((card) => {
                const { careId, title, quiet, review } = careCardView(card, now)
                return (
                  <Cell
                    key={careId}
                    id={`care-${careId}`}
                    icon={HeartHandshake}
                    title={title}
                    note={quiet}
                    aside={review ? '该核对了' : undefined}
                    onPress={() => setOpened(careId)}
                  />
                )
              })}
            </Card>
            <ListEnd more={entries.more} loading={entries.loadingMore} onMore={entries.next} />
          </>
        )}
      </Shown>
    )
  }

  function lookers() {
    return (
      <Shown
        view={looks.view}
        empty={<Empty id="looks-none" title="还没有人看过" words="谁、什么时候、为什么看了谁，都记在这里" />}
      >
        {(items) => (
          <>
            <Card>
              {items.map((look) => {
                const view = lookView(look, now, `${spaced(look.areaName)} ${look.door} 室`)
                return <Cell key={`${look.careId}-${view.key}`} title={view.title} note={view.quiet} />
              })}
            </Card>
            <ListEnd more={looks.more} loading={looks.loadingMore} onMore={looks.next} />
          </>
        )}
      </Shown>
    )
  }
}
