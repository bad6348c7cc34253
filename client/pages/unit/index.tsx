import { useState } from 'react'
import type { Area } from '../../contract'
import { unitAsked } from '../../features/chain/model/scene'
import { AreaList } from '../../features/chain/ui/area-list'
import { useAreaWalk } from '../../features/chain/use-area-walk'
import { useUnit } from '../../features/chain/use-home'
import { back } from '../../platform/navigate'
import { usePageQuery } from '../../platform/page'
import { Button } from '../../ui/controls/button'
import { Card } from '../../ui/layout/card'
import { Screen } from '../../ui/screen/screen'
import { Shown } from '../../ui/states/shown'
import { DoorStep } from './door-step'

/** From the street down to my own stairwell, then the door; by its code or a card straight to the door. */
export default function UnitPage() {
  const code = unitAsked({ scene: usePageQuery('scene'), unit: usePageQuery('unit') })
  const [walking, setWalking] = useState(code === '')
  const [chosen, setChosen] = useState('')
  const walk = useAreaWalk(walking)
  const { view, data } = useUnit(walking ? { unitId: chosen } : { code })
  if (data && (chosen !== '' || !walking)) {
    const again = () => (walking ? setChosen('') : setWalking(true))
    return (
      <DoorStep
        key={data.unitId}
        unit={data}
        scanned={!walking}
        onBack={walking ? again : () => void back()}
        onOther={again}
      />
    )
  }
  const waiting = !walking || chosen !== ''
  return (
    <Screen id="unit" title="选我的单元" onBack={() => void (chosen ? setChosen('') : back())}>
      {waiting ? (
        <>
          <Shown view={view}>{() => null}</Shown>
          {view.state === 'failed' && (
            <Button id="unit-walk" look="soft" onPress={() => setWalking(true)}>
              从名册里选
            </Button>
          )}
        </>
      ) : (
        <Card>
          <AreaList walk={walk} onUnit={(unit: Area) => setChosen(unit.id)} />
        </Card>
      )}
    </Screen>
  )
}
