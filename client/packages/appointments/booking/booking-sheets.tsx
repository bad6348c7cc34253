import { useState } from 'react'
import type { BookingView } from '../../../contract'
import type { useBookingMoves } from '../../../features/appointments/use-booking'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import type { SheetName } from './booking-foot'

interface BookingSheetsProps {
  sheet: SheetName | null
  booking: BookingView
  moves: ReturnType<typeof useBookingMoves>
  onClose: () => void
}

const reasons = ['临时有事', '材料没备齐', '身体不舒服', '已经办好了'] as const

/** Giving the time up, or saying why one did not come. */
export function BookingSheets({ sheet, booking, moves, onClose }: BookingSheetsProps) {
  const [why, setWhy] = useState('')
  const [words, setWords] = useState('')
  const { bookingId } = booking
  const close = () => {
    moves.clear()
    onClose()
  }
  const failed = moves.failure && <Note id="move-failed" tone="careful" {...failureWords(moves.failure)} />
  if (sheet === 'cancel') {
    const cancel = async () => {
      if (await moves.cancel({ bookingId, ...(why ? { why } : {}) })) onClose()
    }
    const foot = (
      <Button id="cancel-send" busy={moves.sending} onPress={() => void cancel()}>
        取消，位子让给别人
      </Button>
    )
    return (
      <Sheet id="cancel-sheet" title="取消这个预约" onClose={close} foot={foot}>
        <Stack>
          {failed}
          <Copy tone="soft">按时取消不算没来。位子会马上让给排队的人</Copy>
          <Chips label="为什么取消" close>
            {reasons.map((one) => (
              <Chip key={one} id={`cancel-${one}`} on={why === one} onPress={() => setWhy(why === one ? '' : one)}>
                {one}
              </Chip>
            ))}
          </Chips>
        </Stack>
      </Sheet>
    )
  }
  if (sheet !== 'appeal') return null
  const appeal = async () => {
    if (await moves.appeal({ bookingId, words })) onClose()
  }
  const foot = (
    <Button id="appeal-send" busy={moves.sending} disabled={words.trim() === ''} onPress={() => void appeal()}>
      交给中心看
    </Button>
  )
  return (
    <Sheet id="appeal-sheet" title="没来的原因" onClose={close} foot={foot}>
      <Stack>
        {failed}
        <Copy tone="soft">路巷长会看。确有原因，这次就不算</Copy>
        <Field
          id="appeal-words"
          label="没来的原因"
          hint="如 那天去医院了，走不开"
          value={words}
          most={200}
          inSheet
          onChange={setWords}
        />
      </Stack>
    </Sheet>
  )
}
