import type { QueueDocument, Ticket } from './stored'

/** A012: how somebody came, and which number of the day it is. */
export const numberAt = (place: number, kind: Ticket['kind']): string =>
  `${kind === 'booked' ? 'A' : 'B'}${String(place + 1).padStart(3, '0')}`

/** The number of a ticket by its place in the order of drawing. */
export const numberOf = ({ order, tickets }: Pick<QueueDocument, 'order' | 'tickets'>, id: string): string =>
  numberAt(order.indexOf(id), tickets[id]?.kind ?? 'walkIn')
