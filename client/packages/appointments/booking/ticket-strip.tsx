import { Ticket } from 'lucide'
import type { BookingView } from '../../../contract'
import { go } from '../../../platform/navigate'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

/** The number that was drawn for it. */
export function TicketStrip({ booking: { ticket, state } }: { booking: BookingView }) {
  if (!ticket) return null
  return (
    <Card id="booking-ticket" warm={state === 'arrived'}>
      <Cell
        id="booking-number"
        icon={Ticket}
        title={`您的号 ${ticket.number}`}
        note={state === 'done' ? '看办理情况' : '看前面还有几位'}
        onPress={() => void go('ticket', { id: ticket.ticketId })}
      />
    </Card>
  )
}
