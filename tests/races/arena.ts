import { randomUUID } from 'node:crypto'
import type { Answer } from '../../cloudfunctions/contract'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { chainFaults } from '../simulate/check/chain'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'
import type { Act } from './pairs'

const DAY = 86_400_000
/** Says nothing of what it is about: without a category no matter is the same as another. */
const TEXT = '请来看一看'
/** With these somebody who was slower is told so. */
const losing = ['request.moved', 'move.illegal', 'merge.impossible', 'permission.denied', 'request.absent']

/** The small town as a place to race in: who won is counted, what was acknowledged is kept. */
export class Arena {
  readonly faults: string[] = []
  readonly lost = new Map<string, number>()
  cases = 0
  calls = 0
  won = 0
  race = ''
  private readonly raised = new Map<string, number>()

  private constructor(readonly town: TownCloud) {}

  static open = async (): Promise<Arena> => new Arena(await startTown({ workersPerFunction: 4 }))

  now = (): number => this.town.local.clock.now()
  at = (now: number): void => this.town.at(now)
  /** The next race begins on the next morning that is a working day. */
  nextDay(): void {
    const days = Math.max(0, Math.ceil((this.now() - MORNING) / DAY))
    if (days > 0) this.at(MORNING + Math.ceil(days / 7) * 7 * DAY)
  }

  async raise(): Promise<string> {
    const place = this.cases++
    const spot = { ...points.inGrid1 }
    spot.longitude += ((place % 20) - 10) * 0.0004
    spot.latitude += ((Math.floor(place / 20) % 40) - 20) * 0.0002
    const { requestId, recurred } = await this.town.get('resident', routes.requests.submit, { text: TEXT, place: spot })
    this.say(recurred, 'a new case was taken for an old one')
    this.raised.set(requestId, 0)
    return requestId
  }

  read = (requestId: string): RequestDocument =>
    this.town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0] as unknown as RequestDocument

  async one(requestId: string, { by, action, input }: Act): Promise<Answer<unknown>> {
    this.calls += 1
    const extra = action === 'shelve' ? { reviewAt: this.now() + 5 * DAY } : {}
    const event = { action, input: { requestId, ...input, ...extra }, key: randomUUID() }
    const answer = (await this.town.local.call('requests', by, event)) as Answer<unknown>
    if (answer.ok) {
      this.won += 1
      this.raised.set(requestId, (this.raised.get(requestId) ?? 0) + 1)
    } else {
      this.lost.set(answer.error.code, (this.lost.get(answer.error.code) ?? 0) + 1)
      this.say(!losing.includes(answer.error.code), `${action} was answered with ${answer.error.code}`)
    }
    return answer
  }

  async must(requestId: string, act: Act): Promise<void> {
    const answer = await this.one(requestId, act)
    if (!answer.ok) throw new Error(`${this.race}: ${act.action} ${JSON.stringify(answer.error)}`)
  }

  fire = (requestId: string, acts: readonly Act[]): Promise<Array<Answer<unknown>>> =>
    Promise.all(acts.map((act) => this.one(requestId, act)))

  exactly(answers: ReadonlyArray<Answer<unknown>>, least: number, most: number): void {
    const won = answers.filter(({ ok }) => ok).length
    this.say(won < least || won > most, `${won} won, ${least} to ${most} may`)
  }

  sweep = (): Promise<unknown> => this.town.local.call('sweep', null, {})

  say(wrong: boolean, text: string): void {
    if (wrong) this.faults.push(`${this.race}: ${text}`)
  }

  /** Every chain whole, every acknowledged move in it once, nobody left untold. */
  async check(): Promise<void> {
    this.at(this.now() + 10 * 60_000)
    for (let time = 0; time < 20; time++) {
      await this.sweep()
      this.at(this.now() + 61_000)
    }
    for (const [requestId, moves] of this.raised) {
      const { events, version, notices, noticeDueAt } = this.read(requestId)
      for (const fault of chainFaults(requestId, events)) this.faults.push(`${requestId}: ${fault}`)
      const keys = new Set(events.slice(2).flatMap(({ key }) => key ?? []))
      const master = events.filter(
        ({ kind, facts }) => (kind === 'merged' && facts.from) || (kind === 'split' && facts.child),
      )
      const own = keys.size - new Set(master.map(({ key }) => key)).size
      if (own !== moves) this.faults.push(`${requestId}: ${moves} moves acknowledged, ${own} in the chain`)
      const steps = new Set(events.map(({ at, key }) => `${at} ${key}`)).size
      if (version < steps || version > events.length)
        this.faults.push(`${requestId}: version ${version} after ${steps} moves`)
      if (Object.keys(notices).length > 0 || noticeDueAt !== null) this.faults.push(`${requestId}: notices are left`)
    }
  }
}
