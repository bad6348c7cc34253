import { calendarMark } from '../../../cloudfunctions/core/appointment/calendar-mark'
import {
  type BookingDocument,
  type CentreDocument,
  nowhere,
  type SheetDocument,
  type WaitDocument,
  type WishDocument,
  wishId,
} from '../../../cloudfunctions/core/appointment/stored'
import { type Calendar, dateOf, dayNumber, dayOf, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import type { QueueDocument, TicketRecord } from '../../../cloudfunctions/core/queue/stored'
import type { WorkLogDocument } from '../../../cloudfunctions/core/queue/worklog'
import { type Areas, homeStairwell } from '../areas'
import type { People } from '../people'
import { randomOf } from '../random'
import { Book, fill, type Ids, workingDays } from './bookings'
import { centreOf, communityName } from './centre'
import { someMissed } from './missed'
import { logsOf, servedBefore } from './past'
import { todayAt } from './today'

export type { Ids } from './bookings'

export interface Centres {
  centres: CentreDocument[]
  sheets: SheetDocument[]
  bookings: BookingDocument[]
  waits: WaitDocument[]
  wishes: WishDocument[]
  queues: QueueDocument[]
  tickets: TicketRecord[]
  worklogs: WorkLogDocument[]
}

interface Setting {
  areas: Areas
  people: People
  now: number
  calendar: Calendar
  ids: Ids | undefined
  sealed: (totals: object) => string
}

/** Days behind and ahead that have bookings. */
const BACK = 10
const AHEAD = 12
/** She whose phone the design shows. */
const FIRST = 'res-00001'

/** A service centre in each lane with the bookings of a fortnight; without a way to name bookings it has none. */
export function centresOf(seed: number, { areas, people, now, calendar, ids, sealed }: Setting): Centres {
  const mark = calendarMark(calendar)
  const centres = areas.lanes.map((lane, place) => {
    const desks = people.posts.filter(({ kind, areaId }) => kind === 'deskWorker' && areaId === lane._id)
    return centreOf(lane, { desks, name: communityName(lane, areas.lanes), now, mark, place })
  })
  const nothing = { sheets: [], bookings: [], waits: [], wishes: [], queues: [], tickets: [], worklogs: [] }
  if (!ids) return { centres, ...nothing }
  const home = homeStairwell(areas).unit.areaPath
  const numbers = new Map<string, number>()
  const books = centres.map((centre) => {
    const random = randomOf(seed, `bookings ${centre._id}`)
    const book = new Book(centre, { now, calendar, ids, numbers })
    const days = workingDays({ now, calendar }, -BACK, AHEAD)
    const mine = home.includes(centre.areaId)
    if (mine) herOwn(book, days, now)
    const living = people.residents
      .map(({ person }) => person)
      .filter(({ _id, homes }) => _id !== FIRST && homes[0]?.areaPath.includes(centre.areaId))
      .map(({ _id }) => _id)
    // The nearer, the fuller; in the home lane the next day is gone.
    const next = days.find((date) => startOfDay(dayNumber(date)) > now)
    const share = (date: string) =>
      mine && date === next ? 1 : Math.max(0.06, 0.55 - 0.05 * Math.abs(dayNumber(date) - Math.floor(now / 86_400_000)))
    fill(book, days, living, share, random)
    return book
  })
  const days = books.map((book) => daysOf(book, { seed, people, now, calendar, ids, sealed }))
  return {
    centres,
    sheets: books.flatMap(({ sheets }) => [...sheets.values()]),
    bookings: days.flatMap(({ bookings }) => bookings),
    queues: days.flatMap(({ queue }) => queue ?? []),
    tickets: days.flatMap(({ records }) => records),
    worklogs: days.flatMap(({ logs }) => logs),
    ...lineOf(centres.find(({ areaId }) => home.includes(areaId)) as CentreDocument, people, now, calendar),
  }
}

/** What came of the bookings of a centre: the days before, and today until now. */
function daysOf(
  { centre, bookings }: Book,
  {
    seed,
    people,
    now,
    calendar,
    ids,
    sealed,
  }: { seed: number; people: People; now: number; calendar: Calendar; ids: Ids; sealed: Setting['sealed'] },
) {
  const random = randomOf(seed, `days ${centre._id}`)
  const today = dateOf(dayOf(now))
  const workers = new Map(people.posts.map(({ _id, openid }) => [_id, openid]))
  const near = people.residents
    .map(({ person }) => person)
    .filter(({ _id, homes }) => _id !== FIRST && homes[0]?.areaPath.includes(centre.areaId))
    .map(({ _id }) => _id)
  const before = servedBefore(centre, someMissed(bookings.filter(({ date }) => date !== today)), {
    ids,
    random,
    workers,
  })
  const live = todayAt({
    centre,
    bookings: bookings.filter(({ date }) => date === today),
    near,
    workers,
    now,
    calendar,
    ids,
    random,
  })
  return {
    queue: live.queue,
    records: [...before.records, ...live.records],
    bookings: [...before.bookings, ...live.bookings],
    logs: logsOf(before.records, people.posts, now, ids, sealed),
  }
}

/** One visit behind her, one before her. */
function herOwn(book: Book, days: readonly string[], now: number): void {
  const codes = Object.keys(book.centre.offers)
  const some = (wanted: string[]) => {
    const there = wanted.filter((code) => codes.includes(code))
    return there.length > 0 ? there : codes.slice(0, 1)
  }
  const behind = days.filter((date) => startOfDay(dayNumber(date) + 1) < now)
  const ahead = days.filter((date) => startOfDay(dayNumber(date)) > now)
  if (behind[0]) book.take(FIRST, behind[0], 600, some(['juzhuzhengming']))
  if (ahead[1]) book.take(FIRST, ahead[1], 570, some(['gaoling', 'juzhuzhengming']), { note: '老人一起来，走得慢' })
}

/** Some wait for the day that is full, some wish for an evening. */
function lineOf(
  centre: CentreDocument,
  people: People,
  now: number,
  calendar: Calendar,
): Pick<Centres, 'waits' | 'wishes'> {
  const [full, , , evening] = workingDays({ now, calendar }, 1, AHEAD)
  const near = people.residents
    .map(({ person }) => person)
    .filter(({ homes }) => homes[0]?.areaPath.includes(centre.areaId))
  if (!full || !evening) return { waits: [], wishes: [] }
  const [code, offer] = Object.entries(centre.offers)[0] as [string, { name: string; minutes: number }]
  const waits = near.slice(10, 13).map(
    ({ _id }, place): WaitDocument => ({
      ...{
        _id: `city-wait-${place}`,
        openid: _id,
        key: `city-wait-${place}`,
        centreId: centre._id,
        centreName: centre.name,
      },
      ...{
        date: full,
        span: null,
        items: [{ code, name: offer.name }],
        minutes: offer.minutes,
        mode: 'desk',
        elder: false,
        ...nowhere,
      },
      ...{ state: 'waiting', lookAt: startOfDay(dayNumber(full) + 1), at: now - (5 - place) * 3_600_000 },
    }),
  )
  const wishes: WishDocument[] = [
    {
      ...{
        _id: wishId(centre._id, evening),
        centreId: centre._id,
        date: evening,
        askAt: null,
        askedAt: null,
        version: 1,
      },
      people: near.slice(20, 23).map(({ _id }) => _id),
    },
  ]
  return { waits, wishes }
}
