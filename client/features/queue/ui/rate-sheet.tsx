import { useState } from 'react'
import type { Outcome } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stars } from '../../../ui/controls/stars'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { OutcomePicker } from '../../requests/ui/outcome-picker'

export interface ServiceRating {
  outcome: Outcome
  stars: number
  words?: string
}

interface RateSheetProps {
  sending: boolean
  failure: { title: string; words?: string } | null
  onSend: (rating: ServiceRating) => void
  onClose: () => void
}

/** Where no star was chosen by hand. */
const usual: Record<Outcome, number> = { solved: 5, half: 3, not: 1 }

/** How it was at the desk: one tap is enough, the rest is for who wants to say more. */
export function RateSheet({ sending, failure, onSend, onClose }: RateSheetProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [given, setGiven] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const stars = given ?? (outcome ? usual[outcome] : 0)
  const said = words.trim()
  const foot = (
    <Button
      id="rate-send"
      disabled={!outcome}
      busy={sending}
      onPress={() => outcome && onSend({ outcome, stars, ...(said ? { words: said } : {}) })}
    >
      提交评价
    </Button>
  )
  return (
    <Sheet id="rate" title="这次办得怎么样？" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="rate-failed" tone="careful" {...failure} />}
        <OutcomePicker id="rate" chosen={outcome} onChoose={setOutcome} />
        <Stars id="rate-stars" given={stars} onGive={setGiven} />
        <Field
          id="rate-words"
          label="想说的话"
          hint="想说的话，不写也行"
          value={words}
          most={200}
          inSheet
          onChange={setWords}
        />
        <Copy size="xs" tone="quiet" centred>
          给您办事的人看不到是谁评的
        </Copy>
      </Stack>
    </Sheet>
  )
}
