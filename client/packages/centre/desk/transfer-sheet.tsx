import { useState } from 'react'
import type { DeskView } from '../../../contract'
import { deskStateWords } from '../../../features/queue/model/desk'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Choice } from '../../../ui/controls/choice'

interface TransferSheetProps {
  desks: DeskView['desks']
  sending: boolean
  failure: { title: string; words: string } | null
  onSend: (to: number, words: string) => void
  onClose: () => void
}

/** To which desk, and what the colleague there is to know. */
export function TransferSheet({ desks, sending, failure, onSend, onClose }: TransferSheetProps) {
  const [to, setTo] = useState<number | null>(desks.length === 1 ? (desks[0]?.no ?? null) : null)
  return (
    <WordsSheet
      id="transfer"
      title="转到哪个窗口"
      lead="转过去排在最前，居民不用重新取号"
      label="给同事的一句话"
      hint="如 表已填好，只差盖章"
      most={100}
      missing={to === null ? '先选一个窗口' : null}
      action="转过去"
      sending={sending}
      failure={failure}
      onSend={({ words }) => to !== null && onSend(to, words)}
      onClose={onClose}
    >
      {desks.map(({ no, name, worker, sits, state }) => (
        <Choice
          key={no}
          id={`transfer-${no}`}
          on={to === no}
          title={`${name} ${sits?.name ?? worker}`}
          note={deskStateWords[state]}
          onPress={() => setTo(no)}
        />
      ))}
    </WordsSheet>
  )
}
