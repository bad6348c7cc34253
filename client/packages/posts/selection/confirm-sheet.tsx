import { useState } from 'react'
import { routes } from '../../../contract'
import { doorOfNominee, type Nominee } from '../../../features/posts/model/selection'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Points } from '../../../ui/layout/points'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface ConfirmSheetProps {
  areaId: string
  nominee: Nominee
  onClose: () => void
}

const next = [
  '先问本人愿不愿意，七天内答复',
  '愿意就公示七天，楼里每户都会收到',
  '有意见您来答复，没有成立的就自动上任',
]

/** Which of those behind the door is meant, and what happens then. */
export function ConfirmSheet({ areaId, nominee, onClose }: ConfirmSheetProps) {
  const { send, sending, failure } = useAct(routes.chain.confirmNominee)
  const [first] = nominee.people
  const [person, setPerson] = useState(nominee.people.length === 1 ? (first?.personId ?? null) : null)
  const confirm = async () => {
    if (person && (await send({ areaId, nomineeId: nominee.nomineeId, personId: person }))) onClose()
  }
  const foot = (
    <Button id="confirm-send" busy={sending} disabled={!person} onPress={() => void confirm()}>
      {person ? '就选他，去问本人' : '先选是哪一位'}
    </Button>
  )
  return (
    <Sheet id="confirm" title={doorOfNominee(nominee)} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="confirm-failed" tone="careful" {...failure} />}
        <Stack gap="tap">
          {nominee.people.map(({ personId, called }) => (
            <Choice
              key={personId}
              id={`person-${personId}`}
              on={personId === person}
              title={called || '没留称呼'}
              note="已核实的住户"
              onPress={() => setPerson(personId)}
            />
          ))}
        </Stack>
        <Points title="接下来" points={next} />
      </Stack>
    </Sheet>
  )
}
