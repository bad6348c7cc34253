import { routes } from '../../contract'
import { together } from '../../data/together'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'

/** What I have booked: what comes, the next first; what is over, the newest first. */
export const useBookings = (part: 'open' | 'ended', enabled = true) =>
  usePaging(routes.appointments.mine, { part, limit: 20 }, enabled)

/** Days for which I stand in line. */
export const useWaits = () => useReading(routes.appointments.waits, {})

export const useBooking = (bookingId: string) =>
  useReading(routes.appointments.booking, { bookingId }, { enabled: bookingId !== '' })

const old = ['booking.moved', 'booking.state', 'booking.late', 'booking.absent'] as const

/** What I may do to one booking; a failure of any of it stands in `failure`. */
export function useBookingMoves() {
  const options = { renews: ['appointments' as const, 'messages' as const], renewsOn: old }
  return together({
    cancel: useWriting(routes.appointments.cancel, options),
    take: useWriting(routes.appointments.take, options),
    decline: useWriting(routes.appointments.decline, options),
    appeal: useWriting(routes.appointments.appeal, options),
  })
}

export const useLeaveWait = () => useWriting(routes.appointments.leaveWait, { renews: ['appointments'] })
