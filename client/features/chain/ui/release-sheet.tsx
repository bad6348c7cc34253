import { useState } from 'react'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { useSettle } from '../use-settle'
import type { Claimant } from './claim-sheet'

/** Somebody has moved: taken out of the roster, with a reason that he reads. */
export function ReleaseSheet({ who, onClose }: { who: Claimant; onClose: () => void }) {
  const { release, sending, failure } = useSettle(onClose)
  const [reason, setReason] = useState('')
  const { unitId, door, mateId, called } = who
  const foot = (
    <Button
      id="release-send"
      look="line"
      busy={sending}
      disabled={!reason.trim()}
      onPress={() => void release({ unitId, door, mateId }, reason.trim())}
    >
      他搬走了，移出名册
    </Button>
  )
  return (
    <Sheet id="release" title={`${door} ${called}`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="release-failed" tone="careful" {...failure} />}
        <Line
          id="release-reason"
          label="怎么知道他搬走了"
          hint="如 上个月搬去女儿家"
          value={reason}
          most={60}
          onChange={setReason}
        />
        <Copy size="sm" tone="soft">
          移出以后，他不再看到这个单元的通知，也不能投票。他会收到这句话
        </Copy>
      </Stack>
    </Sheet>
  )
}
