import { useState } from 'react'
import type { Popup } from '../../../contract'
import { useCancelPopup } from '../../../features/items/use-popups'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

/** Called off with a reason, which everybody who has a place is told. */
export function CancelSheet({ popup, onClose }: { popup: Popup; onClose: () => void }) {
  const { send, sending, failure } = useCancelPopup()
  const [reason, setReason] = useState('')
  const cancel = async () => {
    if (await send({ popupId: popup.popupId, version: popup.version, reason: reason.trim() })) onClose()
  }
  const foot = (
    <Button id="cancel-send" disabled={reason.trim() === ''} busy={sending} onPress={() => void cancel()}>
      {popup.taken > 0 ? `取消，并告诉 ${popup.taken} 户` : '取消这次服务'}
    </Button>
  )
  return (
    <Sheet id="cancel" title="取消这次服务" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          取消以后不能恢复，约了的居民都会收到原因。
        </Copy>
        <Field
          id="cancel-words"
          label="为什么取消"
          hint="比如：当天有大雨，另行通知"
          value={reason}
          most={100}
          inSheet
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}
