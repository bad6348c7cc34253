import type {
  BookingDocument,
  CentreDocument,
  SheetDocument,
  WaitDocument,
  WishDocument,
} from '../../../cloudfunctions/core/appointment/stored'
import type { MessageDocument } from '../../../cloudfunctions/core/notice/stored'
import { randomOf } from '../../../local/city/random'
import type { TownCloud } from '../../support/cloud'
import type { SimulationOptions } from '../options'
import { ofDays } from './check/days'
import { ofLine } from './check/line'
import { ofMisses } from './check/misses'
import { ofSeats } from './check/seats'
import { ofReminders } from './check/told'
import { happenings } from './happenings'
import { Life } from './life'
import { all, at, DAY, dateAt, FIRST, HOUR, LAST, MINUTE, midnight, minuteAt, openCentre } from './place'

const LOOK_EVERY = 5 * MINUTE
/** Of the month's option: so many requests are one quarter as it is. */
const PLAIN = 12_000

/** A quarter of a centre: National Day, made-up days, a sick colleague, a burst pipe, a new rota, an evening; then everything computed again. */
export async function simulateQuarter({ seed, requests }: SimulationOptions): Promise<number> {
  const started = performance.now()
  const town = await openCentre()
  try {
    const life = new Life(town, randomOf(seed, 'quarter'))
    for (let day = midnight(FIRST); day <= midnight(LAST); day += DAY)
      life.later(day + HOUR, async () => life.planDay(dateAt(day), requests / PLAIN))
    for (const { said, does } of happenings) life.later(at(...said), () => does(town))
    const end = midnight(LAST) + 2 * DAY
    let sweeps = 0
    let month = ''
    for (let now = midnight(FIRST); ; ) {
      const due = nextLook(town, now)
      now = Math.min(life.next(), due)
      if (now >= end) break
      town.at(now)
      await life.due(now)
      if (due <= now) {
        sweeps += 1
        // Now and then two at once.
        await Promise.all(Array.from({ length: sweeps % 7 === 0 ? 2 : 1 }, () => town.local.call('sweep', null, {})))
        life.seeOffers()
      }
      if (dateAt(now).slice(0, 7) !== month) {
        month = dateAt(now).slice(0, 7)
        console.log(`  ${month}, ${sweeps} sweeps, ${((performance.now() - started) / 1000).toFixed(0)} s`)
      }
    }
    const faults = judge(town, life, end)
    console.log(`${sweeps} sweeps, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    for (const fault of faults.slice(0, 40)) console.log(`  ${fault}`)
    return faults.length
  } finally {
    await town.stop()
  }
}

/** The next five minutes at which the sweep would find something: what it looks for by itself, it finds then too. */
function nextLook(town: TownCloud, now: number): number {
  const soonest = (collection: string, field: string, delay = 0): number => {
    const [first] = town.local.engine.find({
      collection,
      filter: { [field]: { $gt: 0 } },
      order: [[field, 1]],
      limit: 1,
    })
    return first ? (first[field] as number) + delay : Number.POSITIVE_INFINITY
  }
  const byDay = Math.min(soonest('sheets', 'freedAt'), soonest('waits', 'lookAt'))
  const due = Math.min(
    ...[soonest('bookings', 'tickAt'), soonest('bookings', 'noticeDueAt'), soonest('sheets', 'unsettledAt', MINUTE)],
    ...[soonest('centres', 'alignAt'), soonest('wishes', 'askAt'), audible(Math.max(byDay, now))],
  )
  return Number.isFinite(due) ? Math.ceil(Math.max(due, now + 1) / LOOK_EVERY) * LOOK_EVERY : due
}

/** Nobody is asked by night. */
function audible(time: number): number {
  if (!Number.isFinite(time)) return time
  const minute = minuteAt(time)
  return minute >= 22 * 60 ? at(dateAt(time + 3 * HOUR), 420) : minute < 420 ? at(dateAt(time), 420) : time
}

function judge(town: TownCloud, life: Life, end: number): string[] {
  const bookings = all<BookingDocument>(town, 'bookings')
  const sheets = all<SheetDocument>(town, 'sheets')
  const messages = all<MessageDocument>(town, 'messages')
  const waits = all<WaitDocument>(town, 'waits')
  const starts = startsFrom(life, bookings)
  const reminders = ofReminders(bookings, messages, starts, end)
  const misses = ofMisses(bookings, life.came, life.facts, end)
  const line = ofLine(bookings, waits)
  const [centre] = all<CentreDocument>(town, 'centres')
  const asked = messages.filter(({ title }) => title.includes('想晚上来')).length
  const wishes = all<WishDocument>(town, 'wishes').length
  say(bookings, life, { reminders: reminders.due, bans: misses.bans, offers: line.offers, waits: waits.length })
  return [
    ...ofDays(bookings),
    ...ofSeats(bookings, sheets),
    ...reminders.faults,
    ...misses.faults,
    ...line.faults,
    ...(asked === wishes ? [] : [`${wishes} evenings wished for, the head asked ${asked} times`]),
    ...(centre?.alignAt === null ? [] : ['the centre is not in line with its rules']),
    ...bookings
      .filter(({ leaving, noticeDueAt }) => leaving.length > 0 || noticeDueAt !== null)
      .map(({ _id }) => `${_id}: not at rest`),
    ...untrue(life, bookings),
  ]
}

/** What time each step of a booking chose: as its owner was told. */
function startsFrom(life: Life, bookings: readonly BookingDocument[]): Map<string, Map<number, number>> {
  const starts = new Map<string, Map<number, number>>()
  for (const booking of bookings) {
    const told = life.facts.filter(({ bookingId, startAt }) => bookingId === booking._id && startAt !== null)
    const of = new Map<number, number>()
    for (const { kind, at: time } of booking.events) {
      // The answer was noted a moment before the function's own clock.
      const fact = told.filter((one) => Math.abs(one.at - time) < 5_000).at(-1)
      if (['book', 'take', 'move'].includes(kind) && fact?.startAt) of.set(time, fact.startAt)
    }
    starts.set(booking._id, of)
  }
  return starts
}

/** Whoever was told yes has a booking; whoever cancelled has none. */
const untrue = (life: Life, bookings: readonly BookingDocument[]): string[] =>
  life.facts
    .filter(({ refused, what }) => refused === null && what !== 'wait')
    .flatMap(({ bookingId, what }) => {
      const found = bookings.find(({ _id }) => _id === bookingId)
      if (!found) return [`${bookingId}: told yes, and there is nothing`]
      return what === 'cancel' && found.state !== 'cancelled' ? [`${bookingId}: cancelled, is ${found.state}`] : []
    })

function say(bookings: readonly BookingDocument[], life: Life, figures: Record<string, number>): void {
  const count = (values: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([name, times]) => `${name} ${times}`).join(', ')
  }
  console.log(`bookings ${bookings.length}: ${count(bookings.map(({ state }) => state))}`)
  console.log(
    `asked ${life.facts.length}: ${count(life.facts.map(({ what, refused }) => (refused === null ? what : refused)))}`,
  )
  console.log(
    Object.entries(figures)
      .map(([name, figure]) => `${name} ${figure}`)
      .join(', '),
  )
}
