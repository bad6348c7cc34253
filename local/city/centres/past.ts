import type { BookingDocument, CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { dayNumber, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { lowMarks } from '../../../cloudfunctions/core/queue/lows'
import { numberAt } from '../../../cloudfunctions/core/queue/number'
import { isLow } from '../../../cloudfunctions/core/queue/rating'
import { queueId, type TicketRecord, ticketIdOf } from '../../../cloudfunctions/core/queue/stored'
import type { WorkLogDocument } from '../../../cloudfunctions/core/queue/worklog'
import { draftOf, linesOf } from '../../../cloudfunctions/core/queue/worklog'
import type { Random } from '../random'
import type { TicketIds } from './today'

const MINUTE = 60_000
/** What the dissatisfied write. */
const said = ['等了快一个小时，到了才说还要复印件', '说话有点急，没听明白', '来了两趟才办完'] as const

/** What is left of bookings that were served on earlier days: the booking with its number, and its record, some of them rated. */
export function servedBefore(
  centre: CentreDocument,
  bookings: readonly BookingDocument[],
  { ids, random, workers }: { ids: TicketIds; random: Random; workers: ReadonlyMap<string, string> },
): { bookings: BookingDocument[]; records: TicketRecord[] } {
  const places = new Map<string, number>()
  const records: TicketRecord[] = []
  const after = bookings.map((booking) => {
    if (booking.state !== 'done') return booking
    const place = places.get(booking.date) ?? 0
    places.set(booking.date, place + 1)
    const [queue, number] = [queueId(centre._id, booking.date), numberAt(place, 'booked')]
    const ticketId = ticketIdOf(queue, ids.ticketOfBooking(booking._id))
    const record = recordFor(centre, booking, { ticketId, number, random, workers })
    const { rating } = record
    records.push(rating && isLow(rating) ? { ...record, ...lowMarks(rating, ids.lowIdOf(ticketId)) } : record)
    return { ...booking, ticketId, ticketNumber: number, ...(record.rating ? { rated: true } : {}) }
  })
  return { bookings: after, records }
}

function recordFor(
  centre: CentreDocument,
  booking: BookingDocument,
  {
    ticketId,
    number,
    random,
    workers,
  }: { ticketId: string; number: string; random: Random; workers: ReadonlyMap<string, string> },
): TicketRecord {
  const post = centre.posts.find(({ no }) => no === booking.postNo)
  const calledAt = booking.startAt + Math.round(random.next() * 6) * MINUTE
  const endedAt = calledAt + Math.round(booking.minutes * (0.7 + random.next() * 0.6)) * MINUTE
  const stars = random.pick([5, 5, 5, 4, 4, 4, 3, 5, 2])
  const rated = random.chance(0.5)
  return {
    ...{ _id: ticketId, openid: booking.openid, called: booking.called, number, kind: 'booked' },
    ...{ centreId: centre._id, centreName: centre.name, areaId: centre.areaId, areaPath: centre.areaPath },
    ...{ date: booking.date, items: booking.items, bookingId: booking._id, startAt: booking.startAt },
    ...{
      arrivedAt: booking.startAt - 6 * MINUTE,
      arrival: 'onTime',
      state: 'done',
      calledAt,
      servedAt: calledAt + MINUTE,
    },
    ...{ endedAt, desk: booking.postNo, deskName: booking.postName },
    worker: { openid: workers.get(post?.postId ?? '') ?? '', name: booking.worker, postId: post?.postId ?? null },
    ...{ matterId: null, version: rated ? 2 : 1 },
    rating: rated
      ? {
          outcome: stars > 3 ? 'solved' : 'half',
          stars,
          words: stars > 2 ? null : random.pick([...said]),
          at: endedAt + 30 * MINUTE,
          key: 'city',
        }
      : null,
  }
}

/** The logs of the days before today: confirmed, but for the newest of every third worker. */
export function logsOf(
  records: readonly TicketRecord[],
  posts: readonly PostDocument[],
  now: number,
  { logIdOf }: TicketIds,
  sealed: (totals: object) => string,
): WorkLogDocument[] {
  const byDay = new Map<string, TicketRecord[]>()
  for (const record of records) {
    const key = `${record.worker?.openid} ${record.date}`
    if (record.worker && startOfDay(dayNumber(record.date) + 1) <= now)
      byDay.set(key, [...(byDay.get(key) ?? []), record])
  }
  const newest = [...byDay.values()]
    .map(([one]) => one?.date ?? '')
    .sort()
    .at(-1)
  return [...byDay.values()].flatMap((served, place) => {
    const [{ worker, date } = {} as TicketRecord] = served
    const post = posts.find(({ openid, kind }) => openid === worker?.openid && kind === 'deskWorker')
    if (!post || !date) return []
    const day = dayNumber(date)
    const draftedAt = startOfDay(day) + 17.5 * 60 * MINUTE
    const lines = linesOf({ served, visits: [], requests: [], matters: [] })
    const draft = draftOf(post, { _id: logIdOf(post.openid, date), date, day, lines, now: draftedAt })
    if (date === newest && place % 3 === 0) return [draft]
    const said = { lines, words: null, confirmedAt: draftedAt + 12 * MINUTE }
    const { _id, openid } = draft
    return [
      { ...draft, ...said, state: 'confirmed', key: 'city', seal: sealed({ _id, openid, date, ...said }), version: 2 },
    ]
  })
}
