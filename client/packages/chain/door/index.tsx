import { useState } from 'react'
import { doorWords, visitWords } from '../../../features/chain/model/door'
import { type Claimant, ClaimSheet } from '../../../features/chain/ui/claim-sheet'
import { PhonelessSheet } from '../../../features/chain/ui/phoneless-sheet'
import { ReleaseSheet } from '../../../features/chain/ui/release-sheet'
import { RingSheet } from '../../../features/chain/ui/ring-sheet'
import { useDoor } from '../../../features/chain/use-desk'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back, go, open } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { DoorCases } from './door-cases'
import { DoorFoot } from './door-foot'
import { type DoorSheet, People } from './people'

/** One door: who lives there, what is open, and all that one does for them. */
export default function DoorPage() {
  const unitId = usePageQuery('areaId')
  const door = usePageQuery('door')
  const { view, data, fresh } = useDoor(unitId, door)
  const [sheet, setSheet] = useState<DoorSheet | null>(null)
  const now = useNow()
  const close = () => setSheet(null)
  usePull(fresh)
  return (
    <Screen id="door" title="楼门" onBack={() => void back()} foot={data && <DoorFoot facts={data} />} over={over()}>
      <Shown view={view}>
        {(facts) => (
          <>
            <Card>
              <Copy id="door-number" size="hero" strong>
                {`${facts.door} 室`}
              </Copy>
              <Copy tone="soft">{spaced(facts.title)}</Copy>
              <Copy tone="soft">{doorWords(facts)}</Copy>
            </Card>
            <People facts={facts} now={now} onOpen={setSheet} />
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
