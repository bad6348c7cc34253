import { type ReactNode, useState } from 'react'
import { ItemsSheet } from '../../../features/appointments/ui/items-sheet'
import { useMaterials } from '../../../features/appointments/use-materials'
import { useReminders } from '../../../features/messages/use-reminders'
import { noteTicket } from '../../../features/queue/noted'
import { HallCard } from '../../../features/queue/ui/hall-card'
import { useTakeNumber } from '../../../features/queue/use-ticket'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'

interface WalkInProps {
  centreId: string
  why: ReactNode
  onBack: () => void
  onTicket: (ticketId: string) => void
}

/** A number for who has no booking: what for, and for whom where not for oneself. */
export function WalkIn({ centreId, why, onBack, onTicket }: WalkInProps) {
  const [items, setItems] = useState<string[]>([])
  const [called, setCalled] = useState('')
  const [care, setCare] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const { notice } = useMaterials(items)
  const { send, sending, failure } = useTakeNumber()
  const reminders = useReminders(['booking'])
  const take = async () => {
    // WeChat asks for leave only in the very moment of the tap.
    const asked = reminders.ask()
    await asked
    const name = called.trim()
    const ticket = await send({ centreId, items, care, ...(name ? { called: name } : {}) })
    if (ticket) onTicket(noteTicket(ticket).ticketId)
  }
  const names = notice.data?.items.map(({ name }) => name).join(' + ')
  const none = items.length === 0
  return (
    <Screen
      id="walk-in"
      title="现场取号"
      onBack={onBack}
      foot={
        <ActionFoot>
          {failure && <Note id="walk-in-failed" tone="careful" {...failureWords(failure)} />}
          <Button
            id={none ? 'walk-in-choose' : 'walk-in-take'}
            busy={sending}
            onPress={() => (none ? setChoosing(true) : void take())}
          >
            {none ? '选要办的事' : '取号排队'}
          </Button>
        </ActionFoot>
      }
      over={choosing && <ItemsSheet chosen={items} onChoose={setItems} onClose={() => setChoosing(false)} />}
    >
      {why}
      <HallCard centreId={centreId} />
      <Card id="walk-in-form">
        <Stack>
          <Cell
            id="walk-in-items"
            title={none ? '要办什么事' : (names ?? `${items.length} 件事`)}
            note={none ? '选好就能取号' : '点一下可以改'}
            onPress={() => setChoosing(true)}
          />
          <Switch
            id="walk-in-care"
            title="先照顾"
            note="60 岁以上、行动不便、带小孩，会早些叫到"
            on={care}
            onChange={setCare}
          />
          <Line
            id="walk-in-called"
            label="替别人办的，写上称呼"
            hint="如 母亲、金奶奶"
            value={called}
            most={12}
            onChange={setCalled}
          />
        </Stack>
      </Card>
    </Screen>
  )
}
