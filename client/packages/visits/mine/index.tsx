import { Footprints, ShieldCheck } from 'lucide'
import type { OutputOf, routes } from '../../../contract'
import { postAndName } from '../../../features/chain/model/posts'
import { heldWords, lookView } from '../../../features/visits/model/care'
import { purposeWords } from '../../../features/visits/model/visit'
import { useMyVisits } from '../../../features/visits/use-visits'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import styles from './index.module.scss'

type MyVisit = OutputOf<typeof routes.visits.mine>['visits'][number]

/** 今天 9:00 · 302 室 · 关爱照料 */
const visitWords = ({ at, door, met, purposes }: MyVisit, now: number) =>
  [momentWords(at, now), `${door} 室`, met === 'nobody' ? '家里没人' : purposeWords(purposes)].join(' · ')

/** Who came to my door, what the ledger of special groups holds of me, and who looked. */
export default function MyVisitsPage() {
  const { view, fresh } = useMyVisits()
  const now = useNow()
  usePull(fresh)
  return (
    <Screen id="my-visits" title="走访我家的记录" onBack={() => void back()}>
      <Shown view={view}>
        {({ visits, care }) => (
          <>
            {care.map((held) => (
              <Card key={held.careId} id={`held-${held.careId}`}>
                <Cell icon={ShieldCheck} title={heldWords(held, now).title} note={heldWords(held, now).quiet} />
                <Copy size="sm" tone="soft" className={styles.why}>
                  {held.until === null
                    ? '加密保存，只有单元长、网格员、网格长能看，看一次记一次。不愿意登记，请告诉他们。'
                    : '谁看过的记录还留着。'}
                </Copy>
                {held.looks.map((look) => {
                  const { key, title, quiet } = lookView(look, now)
                  return <Cell key={key} title={`${title} 看过`} note={quiet} />
                })}
                {held.looks.length === 0 && <Cell title="还没有人看过" />}
              </Card>
            ))}
            <Section title="谁来过" />
            {visits.length === 0 ? (
              <Empty id="my-visits-none" title="还没有走访记录" words="单元长、网格员来过您家，会记在这里" />
            ) : (
              <Card>
                {visits.map((visit) => (
                  <Cell
                    key={`${visit.at}-${visit.door}`}
                    icon={Footprints}
                    title={postAndName(visit.by)}
                    note={visitWords(visit, now)}
                  />
                ))}
              </Card>
            )}
          </>
        )}
      </Shown>
    </Screen>
  )
}
