import { useState } from 'react'
import type { BookingView } from '../../../contract'
import { useRuleAppeal } from '../../../features/centre/use-centre'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface RuleSheetProps {
  booking: BookingView
  onClose: () => void
}

/** The word of the centre's head, with a reason that the person reads. */
export function RuleSheet({ booking, onClose }: RuleSheetProps) {
  const { send, sending, failure } = useRuleAppeal()
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const [reason, setReason] = useState('')
  const rule = async () => {
    if (upheld === null) return
    if (await send({ bookingId: booking.bookingId, upheld, reason })) onClose()
  }
  const missing = upheld === null ? '算不算，选一个' : reason.trim() === '' ? '写一句理由' : null
  const foot = (
    <Button id="rule-send" busy={sending} disabled={missing !== null} onPress={() => void rule()}>
      {missing ?? '回复他'}
    </Button>
  )
  return (
    <Sheet id="rule-sheet" title={`回复 ${booking.called}`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="rule-failed" tone="careful" {...failureWords(failure)} />}
        <Copy written>{booking.miss?.appeal?.words ?? ''}</Copy>
        <Choice
          id="rule-upheld"
          on={upheld === true}
          title="确有原因，不算"
          note="暂停的马上恢复"
          onPress={() => setUpheld(true)}
        />
        <Choice id="rule-dismissed" on={upheld === false} title="还是算一次" onPress={() => setUpheld(false)} />
        <Field
          id="rule-reason"
          label="理由"
          hint="如 急诊可以理解，下次请先说一声"
          value={reason}
          most={100}
          inSheet
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
