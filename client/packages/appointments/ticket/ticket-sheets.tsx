import type { TicketView } from '../../../contract'
import { RateSheet } from '../../../features/queue/ui/rate-sheet'
import type { TicketMoves } from '../../../features/queue/use-ticket'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

export type SheetName = 'leave' | 'rate'

interface TicketSheetsProps {
  sheet: SheetName | null
  ticket: TicketView
  moves: TicketMoves
  onClose: () => void
}

/** Giving the number up, or saying how it was. */
export function TicketSheets({ sheet, ticket, moves, onClose }: TicketSheetsProps) {
  const { ticketId, version, number, may } = ticket
  const close = () => {
    moves.clear()
    onClose()
  }
  const failure = moves.failure && failureWords(moves.failure)
  if (sheet === 'rate' && may.includes('rate')) {
    const send = async (rating: Omit<Parameters<TicketMoves['rate']>[0], 'ticketId'>) => {
      if (await moves.rate({ ticketId, ...rating })) onClose()
    }
    return (
      <RateSheet sending={moves.sending} failure={failure} onSend={(rating) => void send(rating)} onClose={close} />
    )
  }
  if (sheet !== 'leave' || !may.includes('leave')) return null
  const leave = async () => {
    if (await moves.leave({ ticketId, version })) onClose()
  }
  const foot = (
    <Button id="leave-send" busy={moves.sending} onPress={() => void leave()}>
      不等了，号让给后面的人
    </Button>
  )
  return (
    <Sheet id="leave" title={`${number} 不等了吗`} onClose={close} foot={foot}>
      <Stack>
        {failure && <Note id="leave-failed" tone="careful" {...failure} />}
        <Copy tone="soft">走了以后再来，要重新取号。只是出去一下，可以不点，叫三次没来也能接着排</Copy>
      </Stack>
    </Sheet>
  )
}
