import type { BookingView } from '../../../contract'
import { dateAt } from '../../../features/appointments/model/day'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Pair } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'

export type SheetName = 'cancel' | 'appeal'

interface BookingFootProps {
  booking: BookingView
  now: number
  onSheet: (sheet: SheetName) => void
}

/** What may be done about it now; nothing where there is nothing. */
export function BookingFoot({ booking, now, onSheet }: BookingFootProps) {
  const { bookingId, may, state, items, centre, ticket, date } = booking
  if (may.includes('rate') && ticket)
    return (
      <ActionFoot>
        <Button id="booking-rate" onPress={() => void go('ticket', { id: ticket.ticketId, rate: '1' })}>
          说说办得怎么样
        </Button>
      </ActionFoot>
    )
  if (may.includes('checkIn') && date === dateAt(now))
    return (
      <ActionFoot>
        <Button id="booking-check-in" onPress={() => void go('checkIn', { centreId: centre.centreId, bookingId })}>
          我到了，签到取号
        </Button>
        {may.includes('cancel') && (
          <Button id="booking-cancel" look="line" onPress={() => onSheet('cancel')}>
            来不了，取消预约
          </Button>
        )}
      </ActionFoot>
    )
  if (may.includes('appeal'))
    return (
      <ActionFoot>
        <Button id="booking-appeal" onPress={() => onSheet('appeal')}>
          说明没来的原因
        </Button>
      </ActionFoot>
    )
  if (may.includes('cancel') || may.includes('reschedule'))
    return (
      <ActionFoot>
        <Pair>
          <Button id="booking-cancel" look="line" onPress={() => onSheet('cancel')}>
            取消预约
          </Button>
          <Button id="booking-move" look="soft" onPress={() => void go('book', { move: bookingId })}>
            改个时间
          </Button>
        </Pair>
      </ActionFoot>
    )
  if (!['withdrawn', 'lapsed', 'cancelled', 'done'].includes(state)) return null
  const again = { items: items.map(({ code }) => code).join(','), centreId: centre.centreId }
  return (
    <ActionFoot>
      <Button id="booking-again" look={state === 'withdrawn' ? 'main' : 'soft'} onPress={() => void go('book', again)}>
        {state === 'withdrawn' || state === 'lapsed' ? '换个时间再约' : '再约一次'}
      </Button>
    </ActionFoot>
  )
}
