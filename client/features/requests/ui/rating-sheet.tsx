import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Outcome } from '../../../contract'
import { classes } from '../../../ui/classes'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Press } from '../../../ui/controls/press'
import { Stars } from '../../../ui/controls/stars'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { spoken } from '../../../ui/spoken'
import { Note } from '../../../ui/states/note'
import styles from './rating-sheet.module.scss'

export interface Rating {
  outcome: Outcome
  stars: number
  words?: string
}

interface RatingSheetProps {
  sending: boolean
  failure: { title: string; words: string } | null
  onSend: (rating: Rating) => void
  onClose: () => void
}

const outcomes: ReadonlyArray<{ outcome: Outcome; words: string; after: string }> = [
  { outcome: 'solved', words: '解决了', after: '办理人看不到是谁评的。选“解决了”，这件事就办结' },
  { outcome: 'half', words: '解决一半', after: '办理人看不到是谁评的。选“解决一半”，会退回接着办' },
  { outcome: 'not', words: '没解决', after: '办理人看不到是谁评的。选“没解决”，会自动升一级重办' },
]
/** Where nothing was chosen by hand. */
const usual: Record<Outcome, number> = { solved: 5, half: 3, not: 1 }

/** The resident has the last word. */
export function RatingSheet({ sending, failure, onSend, onClose }: RatingSheetProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [given, setGiven] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const stars = given ?? (outcome ? usual[outcome] : 0)
  const said = words.trim()
  const send = () => outcome && onSend({ outcome, stars, ...(said ? { words: said } : {}) })
  const foot = (
    <Button id="rating-send" disabled={!outcome} busy={sending} onPress={() => void send()}>
      提交评价
    </Button>
  )
  return (
    <Sheet id="rating" title="这件事解决了吗？" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" title={failure.title} words={failure.words} />}
        <View className={styles.outcomes} {...spoken({ role: 'radiogroup', label: '这件事解决了吗' })}>
          {outcomes.map((each) => (
            <Press
              key={each.outcome}
              id={`rating-${each.outcome}`}
              className={classes(styles.outcome, each.outcome === outcome && styles.on)}
              role="radio"
              checked={each.outcome === outcome}
              label={each.words}
              onPress={() => setOutcome(each.outcome)}
            >
              {each.words}
            </Press>
          ))}
        </View>
        <Stars id="rating-stars" given={stars} onGive={setGiven} />
        <Field
          id="rating-words"
          label="想说的话"
          hint="想说的话，不写也行"
          value={words}
          most={300}
          inSheet
          onChange={setWords}
        />
        <Copy size="xs" tone="quiet" centred>
          {outcomes.find((each) => each.outcome === outcome)?.after ?? '办理人看不到是谁评的'}
        </Copy>
      </Stack>
    </Sheet>
  )
}
