import type { BookingDocument } from '../../cloudfunctions/core/appointment/stored'
import type { QueueDocument, TicketRecord } from '../../cloudfunctions/core/queue/stored'
import type { LocalCloudOptions } from '../../local/options'
import { startCentre } from '../support/centre'
import { routes, type TownCloud } from '../support/cloud'

const { appointments, queue } = routes

/** Tuesday, 1 September, at this time in Shanghai. */
export const clock = (time: string) => Date.parse(`2026-09-01T${time}:00+08:00`)
export const items = ['senior-allowance']
export const here = { centreId: 'C1' }

/** The centre on a Tuesday, and what tests ask of it. */
export async function startDay(options: Partial<LocalCloudOptions> = {}) {
  const town = await startCentre(options)
  // Before the desks open, so that there is time to book.
  town.at(clock('08:30'))
  const find = <T>(collection: string, filter: Record<string, unknown> = {}) =>
    town.local.engine.find({ collection, filter }) as unknown as T[]
  return {
    town,
    find,
    at: (time: string) => town.at(clock(time)),
    sweep: () => town.local.call('sweep', null, {}),
    queue: () => find<QueueDocument>('queues')[0] as QueueDocument,
    records: () => find<TicketRecord>('tickets'),
    booking: (id: string) => find<BookingDocument>('bookings', { _id: id })[0] as BookingDocument,
    book: (openid: string, minute: number, change: object = {}) =>
      town.get(openid, appointments.book, { ...here, items, date: '2026-09-01', minute, ...change }),
    checkIn: (openid: string, change: object = {}) => town.get(openid, queue.checkIn, { ...here, ...change }),
    walkIn: (openid: string, change: object = {}, key?: string) =>
      town.get(openid, queue.takeNumber, { ...here, items, ...change }, key),
    open: (openid: string, postNo: number) => town.get(openid, queue.open, { ...here, postNo }),
    call: (openid: string, postNo: number, change: object = {}, key?: string) =>
      town.get(openid, queue.call, { ...here, postNo, ...change }, key),
    heard: async (openid: string) =>
      (await town.get(openid, routes.messages.inbox, {})).items
        .filter(({ kind }) => kind === 'queue')
        .map(({ title }) => title),
  }
}
export type Day = Awaited<ReturnType<typeof startDay>>
export { routes, type TownCloud }
