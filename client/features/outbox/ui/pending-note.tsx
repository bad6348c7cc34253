import { useOutbox } from '../../../data/outbox'
import { Note } from '../../../ui/states/note'
import { OutboxLine } from './outbox-line'

interface PendingNoteProps {
  /** A request, or a matter. */
  about: string
  onOpen: () => void
}

/** On its own page: what I did to it that has not left the phone, or was not taken. */
export function PendingNote({ about, onOpen }: PendingNoteProps) {
  const mine = useOutbox().filter(({ input }) => input.requestId === about || input.matterId === about)
  if (mine.length === 0) return null
  if (mine.some(({ state }) => state === 'refused')) return <OutboxLine onOpen={onOpen} />
  return (
    <Note
      id="request-pending"
      tone="careful"
      title="没有信号，先存在手机里了"
      words={`您有 ${mine.length} 步等着，有信号就按先后自动发出去，不用再点`}
    />
  )
}
