import type { DeskView } from '../../../contract'
import type { DeskActs } from '../../../features/queue/use-desk'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { failureWords } from '../../../language/failures'
import { ArriveSheet } from './arrive-sheet'
import { CodeSheet } from './code-sheet'
import { PauseSheet } from './pause-sheet'
import { TicketSheet } from './ticket-sheet'
import { TransferSheet } from './transfer-sheet'

export type DeskSheet =
  | { name: 'park' | 'transfer' | 'pause' | 'arrive' | 'code' }
  | { name: 'ticket'; ticketId: string }

interface DeskSheetsProps {
  sheet: DeskSheet
  view: DeskView
  centreId: string
  no: number | null
  acts: DeskActs
  now: number
  onClose: () => void
}

/** What is decided from below: one at a time. */
export function DeskSheets({ sheet, view, centreId, no, acts, now, onClose }: DeskSheetsProps) {
  const failure = acts.failure && failureWords(acts.failure)
  const { hand } = view
  const done = async (act: Promise<unknown>) => {
    if (await act) onClose()
  }
  if (sheet.name === 'arrive') return <ArriveSheet centreId={centreId} onClose={onClose} />
  if (sheet.name === 'code') return <CodeSheet centreId={centreId} name={view.centre.name} onClose={onClose} />
  if (no === null) return null
  if (sheet.name === 'pause')
    return (
      <PauseSheet
        sending={acts.sending}
        failure={failure}
        onPause={(end) => void done(acts.pause({ centreId, postNo: no, end }))}
        onClose={onClose}
      />
    )
  if (sheet.name === 'ticket') {
    const ticket = [...view.waiting, ...view.aside].find(({ ticketId }) => ticketId === sheet.ticketId)
    return ticket ? (
      <TicketSheet
        ticket={ticket}
        now={now}
        free={hand === null && view.desks.some((desk) => desk.no === no && desk.state === 'open' && desk.sits?.me)}
        sending={acts.sending}
        failure={failure}
        onCall={() => void done(acts.call({ centreId, postNo: no, ticketId: ticket.ticketId }))}
        onRestore={() => void done(acts.restore({ ticketId: ticket.ticketId, postNo: no, version: ticket.version }))}
        onClose={onClose}
      />
    ) : null
  }
  if (!hand) return null
  const named = { ticketId: hand.ticketId, postNo: no, version: hand.version }
  if (sheet.name === 'transfer')
    return (
      <TransferSheet
        desks={view.desks.filter((desk) => desk.no !== no)}
        sending={acts.sending}
        failure={failure}
        onSend={(to, words) => void done(acts.transfer({ ...named, to, words }))}
        onClose={onClose}
      />
    )
  return (
    <WordsSheet
      id="park"
      title="还缺什么"
      lead={`${hand.called}会收到这句话，带来以后不用重新取号，还是 ${hand.number}`}
      hint="如 户口本首页复印件"
      most={100}
      action="记下，请他补齐"
      sending={acts.sending}
      failure={failure}
      onSend={({ words }) => void done(acts.park({ ...named, words }))}
      onClose={onClose}
    />
  )
}
