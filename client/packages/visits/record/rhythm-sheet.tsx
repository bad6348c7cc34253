import { useState } from 'react'
import { type VisitRhythm, visitRhythms } from '../../../contract'
import { usePlan } from '../../../features/visits/use-visits'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface RhythmSheetProps {
  unitId: string
  door: string
  every: VisitRhythm | null
  onClose: () => void
}

const notes: Record<VisitRhythm, string> = {
  day: '重病、独居的老人',
  week: '需要常去看看的人家',
  month: '一般的人家',
}

/** How often this door is visited from now on. */
export function RhythmSheet({ unitId, door, every, onClose }: RhythmSheetProps) {
  const [chosen, setChosen] = useState<VisitRhythm | null>(every)
  const { send, sending, failure } = usePlan()
  const keep = async () => {
    if (await send({ unitId, doors: [door], every: chosen })) onClose()
  }
  const foot = (
    <Button id="rhythm-keep" disabled={chosen === every} busy={sending} onPress={() => void keep()}>
      就这么定
    </Button>
  )
  return (
    <Sheet id="rhythm" title={`${door} 室多久走一次`} onClose={onClose} foot={foot}>
      <Stack gap="tap">
        {failure && <Note id="rhythm-failure" tone="careful" {...failureWords(failure)} />}
        {(Object.entries(visitRhythms) as Array<[VisitRhythm, string]>).map(([name, words]) => (
          <Choice
            key={name}
            id={`rhythm-${name}`}
            on={chosen === name}
            title={`${words}一次`}
            note={notes[name]}
            onPress={() => setChosen(name)}
          />
        ))}
        <Choice
          id="rhythm-none"
          on={chosen === null}
          title="不定期"
          note="不再出现在每天的走访里"
          onPress={() => setChosen(null)}
        />
      </Stack>
    </Sheet>
  )
}
