import { useState } from 'react'
import { type RefusalRule, refusalRules } from '../../../contract'
import { useMove } from '../../../features/requests/use-move'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MoveSheetProps, named } from './move'

const rules = Object.entries(refusalRules) as Array<[RefusalRule, string]>

/** A rule, and where to go instead: nobody is sent away with a no alone. */
export function RefuseSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('refuse', onGone)
  const [rule, setRule] = useState<RefusalRule | null>(null)
  const [elsewhere, setElsewhere] = useState('')
  const ready = rule !== null && elsewhere.trim() !== ''
  const refuse = async () => {
    if (rule && (await send({ ...named(detail), rule, elsewhere: elsewhere.trim() }))) onClose()
  }
  const foot = (
    <Button id="refuse-send" disabled={!ready} busy={sending} onPress={() => void refuse()}>
      不予受理，并告诉居民
    </Button>
  )
  return (
    <Sheet id="refuse" title="不予受理" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          按哪一条？
        </Copy>
        <Stack gap="tap">
          {rules.map(([name, words]) => (
            <Choice key={name} id={`refuse-${name}`} on={name === rule} title={words} onPress={() => setRule(name)} />
          ))}
        </Stack>
        <Field
          id="refuse-elsewhere"
          label="居民可以去哪里办"
          hint="居民可以去哪里办？如：到司法所申请调解，电话……"
          value={elsewhere}
          most={100}
          inSheet
          onChange={setElsewhere}
        />
      </Stack>
    </Sheet>
  )
}
