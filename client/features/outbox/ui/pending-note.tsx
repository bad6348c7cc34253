import { useOutbox } from '../../../data/outbox'
import { Note } from '../../../ui/states/note'

/** On a case's own page: a step of mine that has not left the phone. */
export function PendingNote({ requestId }: { requestId: string }) {
  const mine = useOutbox().filter(({ input, state }) => input.requestId === requestId && state === 'waiting')
  if (mine.length === 0) return null
  return (
    <Note
      id="request-pending"
      tone="careful"
      title={`您有 ${mine.length} 步还存在手机里`}
      words="有信号就按先后自动发出去，发出去才看得到进展"
    />
  )
}
