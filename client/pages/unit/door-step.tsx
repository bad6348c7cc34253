import { useState } from 'react'
import type { OutputOf, routes } from '../../contract'
import { type Door, DoorForm } from '../../features/chain/ui/door-form'
import { useBind } from '../../features/chain/use-bind'
import { useMe } from '../../features/chain/use-me'
import { failureWords } from '../../language/failures'
import { spaced } from '../../language/spacing'
import { back } from '../../platform/navigate'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import { Screen } from '../../ui/screen/screen'
import { Note } from '../../ui/states/note'

interface DoorStepProps {
  unit: OutputOf<typeof routes.chain.unit>
  /** Came by the code on the stairwell, or a card. */
  scanned: boolean
  onBack: () => void
  /** It is another stairwell after all. */
  onOther: () => void
}

/** Which door, and who I am there. */
export function DoorStep({ unit, scanned, onBack, onOther }: DoorStepProps) {
  const { data: me } = useMe()
  const { send, sending, failure } = useBind()
  const [given, setGiven] = useState<Partial<Door>>({})
  const known = me?.called ?? ''
  const called = (given.called ?? known).trim()
  const door = given.door?.trim()
  const words = given.words?.trim()
  const bind = async () => {
    const input = {
      unitId: unit.unitId,
      ...(door ? { door } : {}),
      ...(called && called !== known ? { called } : {}),
      ...(given.as ? { as: given.as } : {}),
      ...(words ? { words } : {}),
    }
    if (await send(input)) void back()
  }
  const foot = (
    <ActionFoot>
      {failure && <Note id="unit-failure" tone="careful" {...failureWords(failure)} />}
      <Button id="unit-bind" busy={sending} onPress={() => void bind()}>
        这是我家
      </Button>
      {scanned && (
        <Button id="unit-other" look="line" onPress={onOther}>
          不是这个单元，我自己选
        </Button>
      )}
    </ActionFoot>
  )
  return (
    <Screen id="unit" title="选我的单元" onBack={onBack} backLabel="返回重新选" foot={foot}>
      <DoorForm
        title={spaced(unit.title)}
        doors={unit.doors}
        door={given.door ?? ''}
        called={given.called ?? known}
        as={given.as ?? null}
        words={given.words ?? ''}
        onChange={(part) => setGiven({ ...given, ...part })}
      />
    </Screen>
  )
}
