import { routes, type TicketView } from '../../contract'
import { questionOf } from '../../data/client'
import { together } from '../../data/together'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWatching } from '../../data/use-watching'
import { useWriting } from '../../data/use-writing'
import type { ClientFailure } from '../../platform/call'

/** One's own number: looked at again by itself, the nearer the sooner. */
export const useTicket = (ticketId: string) =>
  useWatching(routes.queue.ticket, { ticketId }, { enabled: ticketId !== '' })

/** Numbers of today, and what may still be rated. */
export const useMyTickets = (enabled = true) => useReading(routes.queue.mine, {}, { enabled })

/** Numbers that have come to their end, the newest first. */
export const usePastTickets = () => usePaging(routes.queue.past, { limit: 20 })

const old = ['ticket.moved', 'ticket.state', 'ticket.rated'] as const
const options = {
  renews: ['queue' as const, 'appointments' as const, 'messages' as const],
  renewsOn: old,
  shows: ({ ticketId }: TicketView) => questionOf(routes.queue.ticket, { ticketId }),
}

export const useCheckIn = (onFailure: (failure: ClientFailure) => void) =>
  useWriting(routes.queue.checkIn, { ...options, onFailure })
export const useTakeNumber = () => useWriting(routes.queue.takeNumber, options)

/** What its holder may do with a number; a failure of any of it stands in `failure`. */
export function useTicketMoves() {
  return together({
    rejoin: useWriting(routes.queue.rejoin, options),
    back: useWriting(routes.queue.back, options),
    leave: useWriting(routes.queue.leave, options),
    rate: useWriting(routes.queue.rate, options),
  })
}
export type TicketMoves = ReturnType<typeof useTicketMoves>
