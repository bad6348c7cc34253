import { useState } from 'react'
import { routes, type TicketView } from '../../contract'
import { type ClientFailure, call } from '../../platform/call'
import { useOnce } from '../../platform/page'
import { isOpen } from './model/face'
import { noteTicket } from './noted'
import { useCheckIn } from './use-ticket'

interface Arriving {
  centreId: string
  bookingId: string
  /** There is a number: drawn now, or held since before. */
  onTicket: (ticketId: string) => void
}

/** Failures after which a number without a booking still helps. */
const walksIn: ReadonlySet<ClientFailure['code']> = new Set([
  ...(['checkIn.none', 'checkIn.late', 'checkIn.otherDay', 'checkIn.elsewhere', 'booking.absent'] as const),
])

/** Checks in as soon as the page stands: who scans the code at the door has said all there is to say. */
export function useArriving({ centreId, bookingId, onTicket }: Arriving) {
  const [failure, setFailure] = useState<ClientFailure | null>(null)
  const [walking, setWalking] = useState(false)
  const { send, sending } = useCheckIn(setFailure)
  const arrive = async () => {
    setFailure(null)
    setWalking(false)
    const ticket = await send({ centreId, ...(bookingId ? { bookingId } : {}) })
    if (ticket) return onTicket(noteTicket(ticket).ticketId)
    const held = await heldAt(centreId)
    if (held) onTicket(held.ticketId)
    else setWalking(true)
  }
  useOnce(centreId !== '', () => void arrive())
  const mayWalkIn = failure !== null && walksIn.has(failure.code)
  return {
    failure: walking ? failure : null,
    /** Nothing is decided yet. */
    arriving: centreId !== '' && (sending || !walking),
    walksIn: walking && mayWalkIn,
    again: () => void arrive(),
  }
}

/** Who has a number here already is not given another. */
async function heldAt(centreId: string): Promise<TicketView | null> {
  const mine = await call(routes.queue.mine, {})
  return (mine.ok && mine.data.find((one) => one.centre.centreId === centreId && isOpen(one))) || null
}
