import { recall, remember } from '../../platform/storage'

const shelf = 'ticket:date'

/** Notes on this phone that a number was drawn on that day: only then is it worth asking for it again and again. */
export function noteTicket<Ticket extends { date: string }>(ticket: Ticket): Ticket {
  remember(shelf, ticket.date)
  return ticket
}

/** The day on which a number was drawn with this phone last. */
export const notedDate = () => recall<string>(shelf)
