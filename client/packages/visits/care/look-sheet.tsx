import { useState } from 'react'
import { type CareReason, careReasons, type OutputOf, type routes } from '../../../contract'
import { useCareLook } from '../../../features/visits/use-care'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { EndForm } from './end-form'
import { PersonCard } from './person-card'

type Seen = OutputOf<typeof routes.visits.careLook>

/** First why, and that it is written down; then who it is. What was shown lives only as long as this sheet. */
export function LookSheet({ careId, onClose }: { careId: string; onClose: () => void }) {
  const [why, setWhy] = useState<CareReason>('visit')
  const [seen, setSeen] = useState<Seen | null>(null)
  const [ending, setEnding] = useState(false)
  const { send, sending, failure } = useCareLook()
  const look = async () => {
    const found = await send({ careId, why })
    if (found) setSeen(found)
  }
  if (ending) return <EndForm careId={careId} onClose={onClose} onBack={() => setEnding(false)} />
  if (seen) return <PersonCard seen={seen} onEnd={() => setEnding(true)} onClose={onClose} />
  const foot = (
    <Button id="look-open" busy={sending} onPress={() => void look()}>
      打开，并记下我看过
    </Button>
  )
  return (
    <Sheet id="look" title="为什么要看" onClose={onClose} foot={foot}>
      <Stack gap="tap">
        {failure && <Note id="look-failure" tone="careful" {...failureWords(failure)} />}
        <Copy size="sm" tone="soft">
          谁、什么时候、为什么看，本人和网格长都查得到。
        </Copy>
        {(Object.entries(careReasons) as Array<[CareReason, string]>).map(([name, words]) => (
          <Choice key={name} id={`look-${name}`} on={why === name} title={words} onPress={() => setWhy(name)} />
        ))}
      </Stack>
    </Sheet>
  )
}
