import { UserRoundPlus } from 'lucide'
import { useState } from 'react'
import type { HousemateView } from '../../../contract'
import { type DoorFacts, doorWords, mateWords, visitWords } from '../../../features/chain/model/door'
import { type Claimant, ClaimSheet } from '../../../features/chain/ui/claim-sheet'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { PhonelessSheet } from '../../../features/chain/ui/phoneless-sheet'
import { ReleaseSheet } from '../../../features/chain/ui/release-sheet'
import { RingSheet } from '../../../features/chain/ui/ring-sheet'
import { useDoor } from '../../../features/chain/use-desk'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go, open } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { DoorCases } from './door-cases'
import { DoorFoot } from './door-foot'

type Open =
  | { sheet: 'claim' | 'release'; mate: HousemateView }
  | { sheet: 'ring'; who: string; called: string }
  | { sheet: 'phoneless' }

/** One door: who lives there, what is open, and all that one does for them. */
export default function DoorPage() {
  const unitId = usePageQuery('areaId')
  const door = usePageQuery('door')
  const { view, data, fresh } = useDoor(unitId, door)
  const [sheet, setSheet] = useState<Open | null>(null)
  const now = useNow()
  const close = () => setSheet(null)
  usePull(fresh)
  return (
    <Screen
      id="door"
      title={data ? spaced(data.title) : '楼门'}
      onBack={() => void back()}
      foot={data && <DoorFoot facts={data} />}
      over={over()}
    >
      <Shown view={view}>
        {(facts) => (
          <>
            <Card>
              <Copy id="door-number" size="hero" strong>
                {`${facts.door} 室`}
              </Copy>
              <Copy tone="soft">{doorWords(facts)}</Copy>
            </Card>
            <People facts={facts} />
            <Section title="走访" />
            <Card>
              <Cell
                id="door-visits"
                title={visitWords(facts.visit, now)}
                note="看看每次走访记了什么"
                onPress={() =>
                  void open(`/packages/visits/list/index?areaId=${unitId}&door=${encodeURIComponent(door)}`)
                }
              />
            </Card>
            <DoorCases facts={facts} now={now} onOpen={(id) => void go('case', { id })} />
          </>
        )}
      </Shown>
    </Screen>
  )

  function People({ facts: { people, phoneless, may } }: { facts: DoorFacts }) {
    const claims = people.filter(({ confirmed }) => confirmed === null)
    const living = people.filter(({ confirmed }) => confirmed !== null)
    const ring = (who: string, called: string) =>
      may.ring ? () => setSheet({ sheet: 'ring', who, called }) : undefined
    return (
      <>
        {claims.length > 0 && (
          <>
            <Section title="等您核实" />
            <Card id="door-claims" warm>
              {claims.map((mate) => (
                <MateLine key={mate.mateId} called={mate.called} note={mateWords(mate, now)}>
                  {may.confirm && (
                    <Button id={`claim-${mate.mateId}`} small onPress={() => setSheet({ sheet: 'claim', mate })}>
                      核实
                    </Button>
                  )}
                </MateLine>
              ))}
            </Card>
          </>
        )}
        <Section title="住在这里的人" />
        {living.length === 0 && !phoneless ? (
          <Empty
            id="door-nobody"
            title="这一户还没有入户"
            words="请他扫楼门码；没有智能手机的，您替他登记"
            action={
              may.household
                ? { id: 'door-phoneless', words: '登记没有手机的一户', onPress: () => setSheet({ sheet: 'phoneless' }) }
                : undefined
            }
          />
        ) : (
          <Card id="door-people">
            {living.map((mate) => (
              <MateLine
                key={mate.mateId}
                called={mate.called}
                note={mateWords(mate, now)}
                strong
                onOpen={may.confirm ? () => setSheet({ sheet: 'release', mate }) : undefined}
                onRing={ring(mate.mateId, mate.called)}
              />
            ))}
            {phoneless && (
              <MateLine
                called={phoneless.called}
                note={`没有智能手机 · ${phoneless.by}登记${phoneless.consent ? '，本人同意' : ''}`}
                strong
                onOpen={may.household ? () => setSheet({ sheet: 'phoneless' }) : undefined}
                onRing={ring('phoneless', phoneless.called)}
              />
            )}
            {!phoneless && may.household && (
              <Cell
                id="door-phoneless"
                icon={UserRoundPlus}
                title="家里有人没有手机"
                note="登记下来，您可以代他报事"
                onPress={() => setSheet({ sheet: 'phoneless' })}
              />
            )}
          </Card>
        )}
      </>
    )
  }

  function over() {
    if (!sheet || !data) return null
    if (sheet.sheet === 'phoneless')
      return <PhonelessSheet unitId={unitId} door={door} known={data.phoneless} onClose={close} />
    if (sheet.sheet === 'ring')
      return <RingSheet unitId={unitId} door={door} who={sheet.who} called={sheet.called} onClose={close} />
    const claimant: Claimant = { unitId, door, ...sheet.mate }
    const { mateId, called } = sheet.mate
    if (sheet.sheet === 'release') return <ReleaseSheet who={claimant} onClose={close} />
    const ring = data.may.ring ? () => setSheet({ sheet: 'ring', who: mateId, called }) : undefined
    return <ClaimSheet claimant={claimant} onRing={ring} onClose={close} />
  }
}
