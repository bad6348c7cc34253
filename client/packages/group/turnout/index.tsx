import { useState } from 'react'
import { useEntry } from '../../../features/group/use-entry'
import { useParts } from '../../../features/group/use-vote'
import { spaced } from '../../../language/spacing'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { type Asked, CastForSheet } from './cast-for-sheet'
import { UnitTurnout } from './unit-turnout'

/** Who has voted in a stairwell, and who without a phone has not been asked yet; above a stairwell, which one. */
export default function TurnoutPage() {
  const entryId = usePageQuery('id')
  const areaId = usePageQuery('area')
  const { data: detail } = useEntry(entryId)
  const { view, fresh } = useParts(areaId)
  const [asking, setAsking] = useState<Asked | null>(null)
  usePull(fresh)
  const card = detail?.card.kind === 'vote' ? detail.card : null
  return (
    <Screen
      id="turnout"
      title="谁家投了"
      onBack={() => void back()}
      over={asking && card && <CastForSheet card={card} asked={asking} onClose={() => setAsking(null)} />}
    >
      <Shown view={view}>
        {({ parent, items }) =>
          parent.kind === 'unit' ? (
            card && <UnitTurnout card={card} unitId={areaId} onAsk={(who) => setAsking({ ...who, unitId: areaId })} />
          ) : (
            <>
              <Section title={spaced(parent.name)} aside="选一个单元" />
              <Card>
                {items.map((area) => (
                  <Cell
                    key={area.id}
                    id={`turnout-${area.id}`}
                    title={spaced(area.name)}
                    note={`${area.households} 户`}
                    onPress={() => void go('turnout', { id: entryId, area: area.id })}
                  />
                ))}
              </Card>
            </>
          )
        }
      </Shown>
    </Screen>
  )
}
