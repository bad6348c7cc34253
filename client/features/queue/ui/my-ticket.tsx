import { useState } from 'react'
import type { BookingView, TicketView } from '../../../contract'
import { lastAnswer } from '../../../data/cache'
import { useNow } from '../../../language/use-now'
import { go } from '../../../platform/navigate'
import { Section } from '../../../ui/layout/section'
import { dateAt } from '../../appointments/model/day'
import { firstTicket, isOpen, ticketCard } from '../model/face'
import { notedDate } from '../noted'
import { useMyTickets, useTicket } from '../use-ticket'
import { TicketCard } from './ticket-card'

const booked = () =>
  lastAnswer<{ items: BookingView[] }>(['appointments', 'mine', 'pages', { part: 'open', limit: 20 }])?.items ?? []

/** A number was drawn with this phone today, one may still be rated, or a booking of today may have become one at the desk. */
const worthAsking = (today: string) =>
  notedDate() === today ||
  (lastAnswer<TicketView[]>(['queue', 'mine', {}])?.length ?? 0) > 0 ||
  booked().some(({ date }) => date === today)

/** My number of today. Home is opened a hundred times for each number that is drawn: only a phone that knows of one asks. */
export function MyTicket() {
  const now = useNow()
  const [worth] = useState(() => worthAsking(dateAt(now)))
  const { data } = useMyTickets(worth)
  const ticket = data && firstTicket(data)
  return ticket ? <Standing ticket={ticket} /> : null
}

/** How it stands now; it moves on by itself while somebody looks. */
function Standing({ ticket }: { ticket: TicketView }) {
  const { data = ticket } = useTicket(isOpen(ticket) ? ticket.ticketId : '')
  return (
    <>
      <Section title={isOpen(data) ? '今天的号' : '办完了'} />
      <TicketCard card={ticketCard(data)} onOpen={(id) => void go('ticket', { id })} />
    </>
  )
}
