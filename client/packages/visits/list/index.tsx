import { View } from '@tarojs/components'
import { useState } from 'react'
import { OutboxLine } from '../../../features/outbox/ui/outbox-line'
import { passUpOf } from '../../../features/visits/model/draft'
import { type ListName, listNames, type VisitCardView, visitCardView } from '../../../features/visits/model/visit'
import { VisitCard } from '../../../features/visits/ui/visit-card'
import { usePassUp, useVisitList } from '../../../features/visits/use-visits'
import { failureWords } from '../../../language/failures'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { useBottomReached, usePageQuery, usePull } from '../../../platform/page'
import { Segmented } from '../../../ui/controls/segmented'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import styles from '../parts.module.scss'
import { DoorVisits } from './door-visits'
import { SettleSheet } from './settle-sheet'

const emptyWords: Record<ListName, { title: string; words: string }> = {
  collected: { title: '没有等着办的', words: '走访时先记下来的问题，会出现在这里' },
  solved: { title: '还没有解决的', words: '当场解决、后来解决、上报办结的，都会留在这里' },
  passedUp: { title: '没有在办的', words: '上报的问题，办结以前都在这里' },
  all: { title: '还没有走访', words: '每一次走访都会出现在这里' },
}

/** The lists of an area, or the visits of one door. */
export default function VisitListPage() {
  const [areaId, door] = [usePageQuery('areaId'), usePageQuery('door')]
  return door ? <DoorVisits unitId={areaId} door={door} /> : <Lists areaId={areaId} />
}

/** What was collected, solved, passed up on visits: each where it stands now. */
function Lists({ areaId }: { areaId: string }) {
  const [name, setName] = useState<ListName>('collected')
  const [settling, setSettling] = useState<VisitCardView | null>(null)
  const [told, setTold] = useState(false)
  const list = useVisitList(areaId, name)
  const passUp = usePassUp(() => void go('outbox', { fresh: '1' }))
  const now = useNow()
  useBottomReached(list.next)
  usePull(list.fresh)
  const pass = async ({ visitId, door, unitId, problem }: VisitCardView) => {
    if (!problem) return
    setTold(false)
    const about = { words: problem.words, photos: [], door, unitId, visit: { visitId } }
    if (await passUp.send(passUpOf(about, null))) setTold(true)
  }
  return (
    <Screen
      id="visit-list"
      title="走访清单"
      onBack={() => void back()}
      over={
        settling && <SettleSheet visit={settling} onClose={() => setSettling(null)} onDone={() => setSettling(null)} />
      }
    >
      <View className={styles.parts}>
        <Segmented id="visit-list-part" label="看哪一张" parts={listNames} current={name} onChange={setName} />
      </View>
      {told && <Note id="visit-told" tone="good" title="已经上报" words="网格长先核实，办到哪一步都看得到" />}
      {passUp.failure && <Note id="visit-up-failure" tone="careful" {...failureWords(passUp.failure)} />}
      <OutboxLine onOpen={() => void go('outbox')} />
      <Shown view={list.view} empty={<Empty id="visit-list-none" {...emptyWords[name]} />}>
        {(visits) => (
          <>
            {visits.map((visit) => (
              <VisitCard
                key={visit.visitId}
                visit={visitCardView(visit, now)}
                busy={passUp.sending}
                onSettle={setSettling}
                onPassUp={(card) => void pass(card)}
                onRequest={(id) => void go('case', { id })}
              />
            ))}
            <ListEnd more={list.more} loading={list.loadingMore} onMore={list.next} />
          </>
        )}
      </Shown>
    </Screen>
  )
}
