import { randomUUID } from 'node:crypto'
import type { Answer, BookingView } from '../../../cloudfunctions/contract'
import type { BookingDocument } from '../../../cloudfunctions/core/appointment/stored'
import type { Random } from '../../../local/city/random'
import { routes, type TownCloud } from '../../support/cloud'
import { deskDown } from './happenings'
import { all, at, DAY, dateAt, MINUTE } from './place'
import { isWorked } from './year'

const { appointments } = routes
const RESIDENTS = 90

/** What somebody did and was answered: the facts from which everything is computed again. */
export interface Fact {
  at: number
  openid: string
  what: 'book' | 'move' | 'cancel' | 'take' | 'decline' | 'wait'
  bookingId: string | null
  startAt: number | null
  refused: string | null
}

/** People of the quarter: who asks for what, who comes, who forgets. */
export class Life {
  readonly facts: Fact[] = []
  readonly came = new Set<string>()
  private readonly seen = new Set<string>()
  private readonly plan: Array<{ at: number; does: () => Promise<unknown> }> = []

  constructor(
    private readonly town: TownCloud,
    private readonly random: Random,
  ) {}

  /** Some do never forget; some forget every third time. */
  private forgets = (openid: string): boolean => this.random.chance(Number(openid.split('-')[1]) % 5 === 0 ? 0.4 : 0.06)

  next = (): number => this.plan[0]?.at ?? Number.POSITIVE_INFINITY

  later(time: number, does: () => Promise<unknown>): void {
    this.plan.push({ at: time, does })
    this.plan.sort((a, b) => a.at - b.at)
  }

  async due(now: number): Promise<void> {
    while (this.next() <= now) await this.plan.shift()?.does()
  }

  /** A day of asking: most in the daytime, some late in the evening. */
  planDay(date: string, share: number): void {
    const some = (count: number, does: () => Promise<unknown>) => {
      for (let index = 0; index < Math.round(count * share); index++)
        this.later(at(date, this.random.chance(0.1) ? this.random.int(1300, 1430) : this.random.int(450, 1250)), does)
    }
    some(15, () => this.book())
    some(1.6, () => this.cancel())
    some(1.6, () => this.move())
    some(2.6, () => this.wait())
    if (isWorked(date) || date === '2026-11-05') this.planDesk(date)
  }

  /** The desk, at the time of each booking: who has come is served. */
  private planDesk(date: string): void {
    for (let minute = 540; minute < 1140; minute += 30) this.later(at(date, minute) + 1, () => this.serve(date, minute))
  }

  private async serve(date: string, minute: number): Promise<void> {
    if (date === deskDown) return
    for (const one of this.mine({ date, minute, state: 'booked' })) {
      if (this.forgets(one.openid)) continue
      this.came.add(one._id)
      const done = { state: 'done', open: false, tickAt: null }
      this.town.local.engine.update('bookings', { _id: one._id }, { $set: done, $inc: { version: 1 } })
    }
  }

  /** Whoever has just been offered a place answers in his own time, or does not. */
  seeOffers(): void {
    for (const offer of this.mine({ state: 'offered' })) {
      if (this.seen.has(offer._id)) continue
      this.seen.add(offer._id)
      if (this.random.chance(0.25)) continue
      const action = this.random.chance(0.75) ? 'take' : 'decline'
      this.later(this.town.local.clock.now() + this.random.int(2, 40) * MINUTE, () =>
        this.note(
          action,
          offer.openid,
          offer._id,
          this.town.ask(offer.openid, appointments[action], { bookingId: offer._id }),
        ),
      )
    }
  }

  private mine = (filter: Record<string, unknown>): BookingDocument[] =>
    all<BookingDocument>(this.town, 'bookings').filter((one) =>
      Object.entries(filter).every(([field, value]) => one[field as keyof BookingDocument] === value),
    )

  private somebody = () => `resident-${this.random.int(0, RESIDENTS - 1)}`
  /** Most look at the calendar before they ask. */
  private day(): string {
    const any = () => dateAt(this.town.local.clock.now() + this.random.int(0, 13) * DAY)
    for (let tries = 0; ; tries++) {
      const date = any()
      if (isWorked(date) || tries > 3 || this.random.chance(0.05)) return date
    }
  }
  private time = () => this.random.pick([540, 570, 600, 630, 660, 780, 810, 840, 870, 1050, 1080, 900, 930])
  private item = () => [this.random.weighted(['short', 'long'], (item) => (item === 'short' ? 4 : 1))]

  private book(): Promise<void> {
    const openid = this.somebody()
    const ask = { centreId: 'C1', items: this.item(), date: this.day(), minute: this.time() }
    return this.note('book', openid, null, this.town.ask(openid, appointments.book, ask))
  }

  private async cancel(): Promise<void> {
    const [one] = this.random.shuffled(this.mine({ state: 'booked' }))
    if (one)
      await this.note(
        'cancel',
        one.openid,
        one._id,
        this.town.ask(one.openid, appointments.cancel, { bookingId: one._id }),
      )
  }

  private async move(): Promise<void> {
    const [one] = this.random.shuffled(this.mine({ state: 'booked' }))
    const to = { bookingId: one?._id ?? '', date: this.day(), minute: this.time() }
    if (one) await this.note('move', one.openid, one._id, this.town.ask(one.openid, appointments.reschedule, to))
  }

  private async wait(): Promise<void> {
    const openid = this.somebody()
    const ask = { centreId: 'C1', items: this.item(), date: this.day() }
    await this.note('wait', openid, null, this.town.ask(openid, appointments.wait, ask, `wait-${randomUUID()}`))
  }

  private async note(what: Fact['what'], openid: string, bookingId: string | null, asked: Promise<Answer<unknown>>) {
    const time = this.town.local.clock.now()
    const answer = await asked
    const view = answer.ok ? (answer.data as Partial<BookingView>) : null
    this.facts.push({
      ...{ at: time, openid, what, bookingId: view?.bookingId ?? bookingId, startAt: view?.startAt ?? null },
      refused: answer.ok ? null : answer.error.code,
    })
  }
}
