import { actionWords, missingIn, type VisitDraft } from '../../../features/visits/model/draft'
import { failureWords } from '../../../language/failures'
import type { ClientFailure } from '../../../platform/call'
import { useOffline } from '../../../platform/line'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Note } from '../../../ui/states/note'

interface RecordFootProps {
  draft: VisitDraft
  failure: ClientFailure | null
  uploading: boolean
  sending: boolean
  onSend: () => void
}

/** One button that says what happens; without a signal it says that, too. */
export function RecordFoot({ draft, failure, uploading, sending, onSend }: RecordFootProps) {
  const offline = useOffline()
  const missing = uploading && !offline ? '照片还在传' : missingIn(draft)
  return (
    <ActionFoot>
      {failure && !sending && <Note id="visit-failure" tone="careful" {...failureWords(failure)} />}
      {offline && (
        <Copy id="visit-offline" size="xs" tone="quiet" centred>
          没有信号，先存在手机里，时间按现在算
        </Copy>
      )}
      <Button id="visit-submit" disabled={missing !== null} busy={sending} onPress={onSend}>
        {missing ?? actionWords(draft)}
      </Button>
    </ActionFoot>
  )
}
