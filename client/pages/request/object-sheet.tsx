import { useReminders } from '../../features/messages/use-reminders'
import { WordsSheet } from '../../features/requests/ui/words-sheet'
import { useMove } from '../../features/requests/use-move'
import type { ReporterMoveProps } from './reporter-move'

/** Once, against a refusal: the next head up looks at it anew. */
export function ObjectSheet({ request: { requestId, version }, onGone, onClose }: ReporterMoveProps) {
  const { send, sending, failure } = useMove('object', onGone)
  const reminders = useReminders(['progress', 'result'])
  return (
    <WordsSheet
      id="object"
      title="我不同意"
      lead="会请上一级重新看，他的裁定就是最后的答复。只能提一次"
      label="为什么不同意"
      hint="为什么不同意？有新的情况也写上"
      most={300}
      action="请上一级再看"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        const asked = reminders.ask()
        await asked
        if (await send({ requestId, version, words })) onClose()
      }}
      onClose={onClose}
    />
  )
}
