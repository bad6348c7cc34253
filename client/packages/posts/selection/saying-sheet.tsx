import { useState } from 'react'
import { routes } from '../../../contract'
import { doorOfNominee, type Nominee } from '../../../features/posts/model/selection'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface SayingSheetProps {
  areaId: string
  /** Not taken up; absent where somebody speaks against the name on notice. */
  nominee?: Nominee
  onClose: () => void
}

/** Words that decide: why a nominee is not taken up, or what speaks against the one on notice. */
export function SayingSheet({ areaId, nominee, onClose }: SayingSheetProps) {
  const objecting = useAct(routes.chain.objectSelection)
  const refusing = useAct(routes.chain.refuseNominee)
  const [words, setWords] = useState('')
  const said = words.trim()
  const send = async () => {
    const done = nominee
      ? await refusing.send({ areaId, nomineeId: nominee.nomineeId, words: said })
      : await objecting.send({ areaId, words: said })
    if (done) onClose()
  }
  const failure = objecting.failure ?? refusing.failure
  const foot = (
    <Button
      id="saying-send"
      busy={objecting.sending || refusing.sending}
      disabled={said === ''}
      onPress={() => void send()}
    >
      {nominee ? '不选，记下原因' : '提给网格长'}
    </Button>
  )
  return (
    <Sheet id="saying" title={nominee ? `不选 ${doorOfNominee(nominee)}` : '您的意见'} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="saying-failed" tone="careful" {...failure} />}
        <Field
          id="saying-words"
          label={nominee ? '原因' : '意见'}
          hint={nominee ? '写一句原因' : '说清楚是什么事，网格长会去核实'}
          value={words}
          most={nominee ? 100 : 200}
          inSheet
          onChange={setWords}
        />
        {!nominee && (
          <Copy size="sm" tone="soft">
            只有网格长看得到是您提的。他答复以前，人选不会上任
          </Copy>
        )}
      </Stack>
    </Sheet>
  )
}
