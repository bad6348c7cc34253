import { type ReactNode, useState } from 'react'
import type { Outcome } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stars } from '../../../ui/controls/stars'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { OutcomePicker } from './outcome-picker'

export interface Rating {
  outcome: Outcome
  stars: number
  words?: string
  /** Said by a household on record, whose word this is. */
  consent?: true
}

export interface RatingSheetProps {
  id?: string
  sending: boolean
  failure: { title: string; words?: string } | null
  /** How many households rate it: it goes the way that most of them say. */
  households?: number
  /** Of whom it is the word, where a head gives it for a household on record. */
  behalf?: string | undefined
  title?: string
  /** What comes of each answer; null where nothing does. */
  after?: Record<Outcome, string> | null
  /** In the empty field, and how many letters go into it. */
  hint?: string
  most?: number
  /** Below all of it. */
  children?: ReactNode
  onSend: (rating: Rating) => void
  onClose: () => void
}

const ofRequest: Record<Outcome, string> = {
  solved: '选“解决了”，这件事就办结',
  half: '选“解决一半”，会退回接着办',
  not: '选“没解决”，会自动升一级重办',
}
/** Where nothing was chosen by hand. */
const usual: Record<Outcome, number> = { solved: 5, half: 3, not: 1 }

/** The resident has the last word: one tap is enough, the rest is for who wants to say more. */
export function RatingSheet(props: RatingSheetProps) {
  const { id = 'rating', sending, failure, households = 1, behalf, onSend, onClose, children } = props
  const { title = '这件事解决了吗？', after = ofRequest, most = 300 } = props
  const { hint = '想说的话，不写也行。办理人看不到是谁评的' } = props
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [given, setGiven] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const stars = given ?? (outcome ? usual[outcome] : 0)
  const said = words.trim()
  const next = households > 1 ? `${households} 户各评各的，按多数的意思办` : outcome && after?.[outcome]
  const send = () =>
    outcome && onSend({ outcome, stars, ...(said ? { words: said } : {}), ...(behalf ? { consent: true } : {}) })
  const foot = (
    <Button
      id={`${id}-send`}
      disabled={!outcome || (behalf !== undefined && !asked)}
      busy={sending}
      onPress={() => void send()}
    >
      {behalf ? `代${behalf}评价` : '提交评价'}
    </Button>
  )
  return (
    <Sheet id={id} title={title} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id={`${id}-failed`} tone="careful" {...failure} />}
        {behalf && (
          <Choice
            id={`${id}-consent`}
            on={asked}
            title={`问过${behalf}，是本人说的`}
            note="评价会注明“代为评价”"
            onPress={() => setAsked(!asked)}
          />
        )}
        <OutcomePicker id={id} chosen={outcome} onChoose={setOutcome} />
        {next && (
          <Copy id={`${id}-next`} size="sm" tone="soft" centred>
            {next}
          </Copy>
        )}
        <Stars id={`${id}-stars`} given={stars} onGive={setGiven} />
        <Field id={`${id}-words`} label="想说的话" hint={hint} value={words} most={most} inSheet onChange={setWords} />
        {children}
      </Stack>
    </Sheet>
  )
}
