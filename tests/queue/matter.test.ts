import type { BookingDocument } from '../../cloudfunctions/core/appointment/stored'
import type { TicketRecord } from '../../cloudfunctions/core/queue/stored'
import { routes, type TownCloud } from '../support/cloud'
import { REVIEWED, startMatters } from '../support/matters'

const { appointments, matters, queue } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

const here = { centreId: 'C1' }
const find = <T>(collection: string, filter: Record<string, unknown> = {}) =>
  town.local.engine.find({ collection, filter }) as unknown as T[]

test('what takes days becomes a matter from the desk: number, record, booking and log know it', async () => {
  const when = { ...here, items: [REVIEWED], date: '2026-09-01', minute: 660 }
  const { bookingId } = await town.get('resident', appointments.book, when)
  const { ticketId } = await town.get('resident', queue.checkIn, here)
  await town.get('desk-1', queue.open, { ...here, postNo: 1 })
  await town.get('desk-1', queue.call, { ...here, postNo: 1 })
  const act = { ticketId, postNo: 1 }
  await town.get('desk-1', queue.serve, act)
  const from = { kind: 'ticket', ticketId } as const
  const [one, two] = await Promise.all([0, 1].map(() => town.get('desk-1', matters.open, { ...here, from })))
  expect(one?.matterId).toBe(two?.matterId)
  expect((await town.get('desk-1', queue.desk, { ...here, postNo: 1 })).hand?.matterId).toBe(one?.matterId)
  await town.get('desk-1', queue.finish, act)
  expect(find<TicketRecord>('tickets')).toMatchObject([{ matterId: one?.matterId, state: 'done' }])
  expect(find<BookingDocument>('bookings', { _id: bookingId })).toMatchObject([
    { matterId: one?.matterId, state: 'done' },
  ])
  const { lines } = await town.get('desk-1', queue.log, { date: '2026-09-01' })
  expect(lines.map(({ kind, count }) => [kind, count])).toEqual([
    ['served', 1],
    ['booked', 1],
    ['matters', 1],
  ])
})
