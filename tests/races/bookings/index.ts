import { randomUUID } from 'node:crypto'
import type { Answer, BookingView } from '../../../cloudfunctions/contract'
import { type BookingDocument, type SheetDocument, sheetId } from '../../../cloudfunctions/core/appointment/stored'
import { dateOf, dayNumber } from '../../../cloudfunctions/core/calendar/working-time'
import { routes, type TownCloud } from '../../support/cloud'
import { all, faultsAtRest, freeTimes } from './check'
import { centre, openPlace } from './place'
import { Seats } from './seats'

const { appointments } = routes
const RESIDENTS = 200
const AT_ONCE = 24
const DYING = 0.02
const CALLS_A_ROUND = 500
const MINUTE = 60_000
/** Milliseconds of the crowd's time between two pairs of sweeps. */
const SWEEP_EVERY = 3_000
/** Answers that somebody may get in such a crowd; any other is a fault. */
const expected = [
  ...[
    'slot.taken',
    'slot.closed',
    'booking.tooMany',
    'booking.overlap',
    'booking.moved',
    'booking.state',
    'booking.late',
  ],
  ...['booking.absent', 'server.busy'],
]
const isDead = (code: string) => !expected.includes(code) && /^(function\.|server\.failed)/.test(code)

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T
/** The working days of three weeks, until National Day: most who ask find something. */
const dates = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16].map((ahead) => dateOf(dayNumber('2026-09-14') + ahead))
const times = [540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930, 960, 990]

class Crowd {
  readonly faults: string[] = []
  readonly codes = new Map<string, number>()
  readonly done = new Map<string, number>()
  calls = 0
  deaths = 0
  doubled = 0
  /** What each was told last of each of his bookings. */
  readonly told = new Map<string, BookingView>()

  constructor(
    private readonly town: TownCloud,
    private readonly seats: Seats,
  ) {}

  /** One act of somebody: sent once, now and then twice at once, and again with the same key where nobody answered. */
  async act(): Promise<void> {
    const openid = `resident-${Math.floor(Math.random() * RESIDENTS)}`
    const mine = [...this.told.values()].filter((one) => this.owner.get(one.bookingId) === openid)
    const open = mine.filter(({ state }) => state === 'booked')
    const dice = Math.random()
    if (dice < 0.45 || (open.length === 0 && dice < 0.7)) return this.book(openid)
    if (dice < 0.6 && open.length > 0) return this.cancel(openid, pick(open).bookingId)
    if (dice < 0.75 && open.length > 0) return this.reschedule(openid, pick(open).bookingId)
    if (dice < 0.87) return this.wait(openid)
    return this.answerOffers(openid)
  }

  private readonly owner = new Map<string, string>()

  private async send(openid: string, action: keyof typeof appointments, input: object): Promise<Answer<unknown>> {
    const key = randomUUID()
    const once = () =>
      this.town.ask(openid, appointments[action] as never, input as never, key) as Promise<Answer<unknown>>
    this.calls += 1
    if (Math.random() < 0.08) {
      this.doubled += 1
      const [one, two] = await Promise.all([once(), once()])
      if (one.ok && two.ok && idOf(one.data) !== idOf(two.data)) this.faults.push(`${action}: one key, two answers`)
    }
    for (let tries = 0; ; tries++) {
      const answer = await once()
      if (answer.ok) {
        this.done.set(action, (this.done.get(action) ?? 0) + 1)
        return answer
      }
      const { code } = answer.error as { code: string }
      if (!isDead(code)) {
        this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
        if (!expected.includes(code)) this.faults.push(`${action} was answered with ${JSON.stringify(answer.error)}`)
        return answer
      }
      this.deaths += 1
      if (tries >= 6) return answer
    }
  }

  private async book(openid: string): Promise<void> {
    const [date, minute, item] = [pick(dates), pick(times), pick(['short', 'short', 'long'])]
    const began = performance.now()
    const answer = await this.send(openid, 'book', { centreId: 'C1', items: [item], date, minute })
    if (answer.ok) return this.hear(openid, answer.data as BookingView)
    const minutes = item === 'long' ? [minute, minute + centre.step] : [minute]
    const { code } = answer.error as { code: string }
    if (code === 'slot.taken' && this.seats.wasFree(date, minutes, began))
      this.faults.push(`${date} ${minute} was refused while it was free`)
  }

  private async cancel(openid: string, bookingId: string): Promise<void> {
    const answer = await this.send(openid, 'cancel', { bookingId })
    if (answer.ok) this.hear(openid, answer.data as BookingView)
  }

  private async reschedule(openid: string, bookingId: string): Promise<void> {
    const to = pick([{ date: pick(dates), minute: pick(times) }, this.halfAway(bookingId)])
    const answer = await this.send(openid, 'reschedule', { bookingId, ...to })
    if (answer.ok) this.hear(openid, answer.data as BookingView)
  }

  /** One slot before or after: for a long matter, over a part of its own place. */
  private halfAway(bookingId: string): { date: string; minute: number } {
    const { date = pick(dates), minute = pick(times) } = this.told.get(bookingId) ?? {}
    return { date, minute: minute + pick([-centre.step, centre.step]) }
  }

  private async wait(openid: string): Promise<void> {
    await this.send(openid, 'wait', { centreId: 'C1', items: [pick(['short', 'short', 'long'])], date: pick(dates) })
  }

  private async answerOffers(openid: string): Promise<void> {
    const answer = await this.send(openid, 'mine', {})
    if (!answer.ok) return
    for (const offer of (answer.data as { items: BookingView[] }).items.filter(({ state }) => state === 'offered')) {
      const reply = await this.send(openid, Math.random() < 0.6 ? 'take' : 'decline', { bookingId: offer.bookingId })
      if (reply.ok) this.hear(openid, reply.data as BookingView)
    }
  }

  private hear(openid: string, view: BookingView): void {
    this.owner.set(view.bookingId, openid)
    const known = this.told.get(view.bookingId)
    if (!known || known.version <= view.version) this.told.set(view.bookingId, view)
  }
}

const idOf = (data: unknown): unknown =>
  (data as { bookingId?: string; waitId?: string }).bookingId ?? (data as { waitId?: string }).waitId

/** A crowd that books, moves, cancels, waits and takes, from dying instances, beside overlapping sweeps; then everything recounted. */
export async function raceBookings(rounds: number, callsARound = CALLS_A_ROUND): Promise<number> {
  const started = performance.now()
  const { town, stop } = await openPlace(DYING)
  try {
    const seats = new Seats(town)
    const crowd = new Crowd(town, seats)
    const sweep = () => town.local.call('sweep', null, {})
    for (let round = 1; round <= rounds; round++) {
      let left = callsARound
      const one = async () => {
        while (left-- > 0) await crowd.act()
      }
      const sweeping = async () => {
        while (left > 0) {
          await Promise.all([sweep(), sweep()])
          await new Promise((wait) => setTimeout(wait, SWEEP_EVERY))
        }
      }
      await Promise.all([...Array.from({ length: AT_ONCE }, one), sweeping()])
      town.at(town.local.clock.now() + 12 * MINUTE)
      console.log(`  round ${round} of ${rounds}: ${crowd.calls} calls, ${crowd.deaths} deaths`)
    }
    await rest(town)
    const faults = [
      ...crowd.faults,
      ...seats.faults,
      ...faultsAtRest(town),
      ...unheard(town, crowd),
      ...(await probe(town)),
    ]
    say(town, crowd, (performance.now() - started) / 1000)
    for (const fault of [...new Set(faults)].slice(0, 40)) console.log(`  ${fault}`)
    return faults.length
  } finally {
    await stop()
  }
}

/** So many looks in a row must find nothing moving: what rests for one may wait for the next minute. */
const RESTING = 3

/** Minutes pass, nobody asks: offers lapse, seats nobody stands behind are freed and offered, until nothing moves. */
async function rest(town: TownCloud): Promise<void> {
  let still = 0
  for (let minute = 0; minute < 45 * 8; minute += 6) {
    await town.local.call('sweep', null, {})
    town.at(town.local.clock.now() + (minute % 36 === 0 ? 32 : 2) * MINUTE)
    const offers = all<BookingDocument>(town, 'bookings').filter(
      ({ state, leaving }) => state === 'offered' || leaving.length > 0,
    )
    const moving = all<SheetDocument>(town, 'sheets').filter(
      ({ unsettledAt, freedAt }) => unsettledAt !== null || freedAt !== null,
    )
    still = offers.length === 0 && moving.length === 0 ? still + 1 : 0
    if (still >= RESTING && minute > 24) return
  }
}

/** Whoever was told yes has it, unless he was told something else since, or time has done it. */
function unheard(town: TownCloud, crowd: Crowd): string[] {
  const bookings = new Map(all<BookingDocument>(town, 'bookings').map((one) => [one._id, one]))
  return [...crowd.told.values()].flatMap((told) => {
    const found = bookings.get(told.bookingId)
    if (!found) return [`${told.bookingId}: told yes, and there is nothing`]
    if (found.version < told.version) return [`${told.bookingId}: older than what was told`]
    if (told.state === 'booked' && !['booked', 'missed'].includes(found.state) && found.version === told.version)
      return [`${told.bookingId}: told ${told.state}, is ${found.state}`]
    return []
  })
}

/** What is shown as free can be had, by somebody who has nothing; and is gone then. */
async function probe(town: TownCloud): Promise<string[]> {
  const faults: string[] = []
  const sheets = () => all<SheetDocument>(town, 'sheets')
  for (const date of dates) {
    for (const minute of new Set(freeTimes(sheets(), date, 1, town.local.clock.now()))) {
      const openid = `probe-${date}-${minute}`
      const ask = { centreId: 'C1', items: ['short'], date, minute }
      let answer = await town.ask(openid, appointments.book, ask, `probe-${minute}-${date}`)
      for (let tries = 0; tries < 6 && !answer.ok && isDead(answer.error.code); tries++)
        answer = await town.ask(openid, appointments.book, ask, `probe-${minute}-${date}`)
      if (!answer.ok) faults.push(`${date} ${minute} is free and cannot be had: ${answer.error.code}`)
    }
    const [sheet] = sheets().filter((one) => one._id === sheetId('C1', 1, date))
    if (sheet && Object.values(sheet.taken).some(({ p = 0 }) => p > 1)) faults.push(`${date}: two in one place`)
  }
  return faults
}

function say(town: TownCloud, crowd: Crowd, seconds: number): void {
  const bookings = all<BookingDocument>(town, 'bookings')
  const states = new Map<string, number>()
  for (const { state } of bookings) states.set(state, (states.get(state) ?? 0) + 1)
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  console.log(
    `${RESIDENTS} residents, ${crowd.calls} calls (${crowd.doubled} sent twice at once), ${crowd.deaths} instances died under them`,
  )
  console.log(`done: ${list(crowd.done)}`)
  console.log(`refused: ${list(crowd.codes)}`)
  console.log(`bookings: ${list(states)}`)
  console.log(`${(crowd.calls / seconds).toFixed(0)} calls a second, ${seconds.toFixed(0)} s`)
}
