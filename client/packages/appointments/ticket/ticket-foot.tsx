import type { TicketView } from '../../../contract'
import type { TicketMoves } from '../../../features/queue/use-ticket'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import type { SheetName } from './ticket-sheets'

interface TicketFootProps {
  ticket: TicketView
  moves: TicketMoves
  onSheet: (sheet: SheetName) => void
}

/** What may be done with it now; the way out always beside it. */
export function TicketFoot({ ticket, moves, onSheet }: TicketFootProps) {
  const { ticketId, version, may, state, centre } = ticket
  const named = { ticketId, version }
  const leave = may.includes('leave') && (
    <Button id="ticket-leave" look="line" onPress={() => onSheet('leave')}>
      不等了
    </Button>
  )
  if (may.includes('rate'))
    return (
      <ActionFoot>
        <Button id="ticket-rate" onPress={() => onSheet('rate')}>
          说说办得怎么样
        </Button>
      </ActionFoot>
    )
  if (may.includes('rejoin') || may.includes('back')) {
    const missed = may.includes('rejoin')
    return (
      <ActionFoot>
        <Pair>
          {leave}
          <Button
            id={missed ? 'ticket-rejoin' : 'ticket-back'}
            busy={moves.sending}
            onPress={() => void (missed ? moves.rejoin(named) : moves.back(named))}
          >
            {missed ? '我回来了' : '材料带来了'}
          </Button>
        </Pair>
      </ActionFoot>
    )
  }
  if (state === 'left')
    return (
      <ActionFoot>
        <Button id="ticket-again" look="soft" onPress={() => void go('checkIn', { centreId: centre.centreId })}>
          重新取号
        </Button>
      </ActionFoot>
    )
  return leave && state !== 'called' && <ActionFoot>{leave}</ActionFoot>
}
