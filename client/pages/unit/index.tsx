import { useState } from 'react'
import type { Area } from '../../contract'
import { AreaList } from '../../features/chain/ui/area-list'
import { type Door, DoorForm } from '../../features/chain/ui/door-form'
import { useAreaWalk } from '../../features/chain/use-area-walk'
import { useBind } from '../../features/chain/use-bind'
import { useMe } from '../../features/chain/use-me'
import { failureWords } from '../../language/failures'
import { spaced } from '../../language/spacing'
import { back } from '../../platform/navigate'
import { Button } from '../../ui/controls/button'
import { Card } from '../../ui/layout/card'
import { ActionFoot } from '../../ui/screen/action-foot'
import { Screen } from '../../ui/screen/screen'
import { Note } from '../../ui/states/note'

interface Chosen {
  unitId: string
  title: string
}

const chosenFrom = (unit: Area, trail: readonly Area[]): Chosen => ({
  unitId: unit.id,
  title: spaced([...trail.slice(-1), unit].map(({ name }) => name).join('')),
})

/** From the street down to my own stairwell, then the door. */
export default function UnitPage() {
  const walk = useAreaWalk(true)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const leave = () => void (chosen ? setChosen(null) : back())
  if (chosen) return <DoorStep chosen={chosen} onBack={leave} />
  return (
    <Screen id="unit" title="选我的单元" onBack={leave}>
      <Card>
        <AreaList walk={walk} onUnit={(unit, trail) => setChosen(chosenFrom(unit, trail))} />
      </Card>
    </Screen>
  )
}

function DoorStep({ chosen, onBack }: { chosen: Chosen; onBack: () => void }) {
  const { data: me } = useMe()
  const { send, sending, failure } = useBind()
  const [door, setDoor] = useState<Partial<Door>>({})
  const known = me?.called ?? ''
  const called = (door.called ?? known).trim()
  const number = door.door?.trim()
  const bind = async () => {
    const input = {
      unitId: chosen.unitId,
      ...(number ? { door: number } : {}),
      ...(called && called !== known ? { called } : {}),
    }
    if (await send(input)) void back()
  }
  const foot = (
    <ActionFoot>
      {failure && <Note id="unit-failure" tone="careful" {...failureWords(failure)} />}
      <Button id="unit-bind" busy={sending} onPress={() => void bind()}>
        这是我家
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="unit" title="选我的单元" onBack={onBack} backLabel="返回重新选" foot={foot}>
      <DoorForm
        title={chosen.title}
        door={door.door ?? ''}
        called={door.called ?? known}
        onChange={(part) => setDoor({ ...door, ...part })}
      />
    </Screen>
  )
}
