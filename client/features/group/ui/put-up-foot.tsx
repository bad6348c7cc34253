import type { FailureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

interface PutUpFootProps {
  /** What must still be there; null where it may go. */
  missing: string | null
  action: string
  sending: boolean
  failure: FailureWords | null
  onSend: () => void
}

/** The one button of a form, which says what is missing or what will happen. */
export function PutUpFoot({ missing, action, sending, failure, onSend }: PutUpFootProps) {
  return (
    <ActionFoot>
      {failure && <Note id="put-up-failed" tone="careful" {...failure} />}
      <Button id="put-up-send" disabled={missing !== null} busy={sending} onPress={onSend}>
        {missing ?? action}
      </Button>
    </ActionFoot>
  )
}
