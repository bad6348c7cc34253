import { failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import { Note } from '../../ui/states/note'

interface RaiseFootProps {
  failure: ClientFailure | null
  missing: string | null
  action: string
  sending: boolean
  onSubmit: () => void
  onKeep: () => void
}

/** Sends it; where the line fails, it may be left to the phone to send it later. */
export function RaiseFoot({ failure, missing, action, sending, onSubmit, onKeep }: RaiseFootProps) {
  const lost = failure?.code === 'network' || failure?.code === 'timeout'
  return (
    <ActionFoot>
      {failure && <Note id="raise-failure" tone="careful" {...failureWords(failure)} />}
      {lost && (
        <Button id="raise-keep" look="soft" disabled={sending} onPress={onKeep}>
          先存手机里，有信号自动发
        </Button>
      )}
      <Button id="raise-submit" disabled={missing !== null} busy={sending} onPress={onSubmit}>
        {missing ?? action}
      </Button>
    </ActionFoot>
  )
}
