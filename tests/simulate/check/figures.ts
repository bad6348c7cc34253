import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { worked } from '../working-days'
import type { World } from '../world'
import type { Replayed } from './replay'

const MINUTE = 60_000

/** Counts while the cases go by; prints what a month came to. */
export class Figures {
  cases = 0
  events = 0
  ambers = 0
  levels = new Map<number, number>()
  outcomes = new Map<string, number>()
  minutes: number[] = []
  random = 0
  asked = 0
  eligible = 0
  /** How many moves of each case carry a key: `requestId openid key`. */
  keys = new Map<string, number>()

  add(request: RequestDocument, { levels, ambers, standing }: Replayed): void {
    this.cases += 1
    this.events += request.events.length
    this.ambers += ambers
    for (const level of levels) this.levels.set(level, (this.levels.get(level) ?? 0) + 1)
    const how = request.events.findLast(({ kind }) => kind === 'closed')?.facts.how
    const outcome = request.state === 'closed' ? String(how) : request.state
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    const { acceptedAt, resolvedAt } = request.clock
    if (acceptedAt && resolvedAt && resolvedAt >= acceptedAt) this.minutes.push(worked(acceptedAt, resolvedAt) / MINUTE)
    this.eligible += standing.lots.length
    this.random += standing.lots.filter(({ drawn }) => drawn).length
    this.asked += standing.lots.filter(({ asked }) => asked).length
    this.count(request)
  }

  private count({ _id, events }: RequestDocument): void {
    let before = ''
    for (const { key, actor, at } of events) {
      const openid = actor.role === 'system' ? null : actor.openid
      if (key === null || openid === null) continue
      const name = `${_id} ${openid} ${key}`
      if (`${name} ${at}` !== before) this.keys.set(name, (this.keys.get(name) ?? 0) + 1)
      before = `${name} ${at}`
    }
  }

  print({ book }: World, { notices, pushes, seconds }: { notices: number; pushes: number; seconds: number }): void {
    const share = (count: number, of: number) => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`
    const accepted = [...book.accepted.values()].reduce((sum, one) => sum + one, 0)
    const average = this.minutes.reduce((sum, one) => sum + one, 0) / Math.max(1, this.minutes.length)
    console.log(
      `cases ${this.cases}, events ${this.events}, notices ${notices}, pushes ${pushes} of ${accepted} accepted`,
    )
    console.log(`sweeps ${book.sweeps.length}, ${book.sweepsAtOnce} times two at once, ${book.killed} killed`)
    console.log(
      `ambers ${this.ambers}, climbs by level ${[...this.levels]
        .sort(([a], [b]) => a - b)
        .map(([level, count]) => `${level || 'top'}: ${count}`)
        .join(', ')}`,
    )
    console.log(`working minutes from acceptance to result: ${average.toFixed(0)} on average`)
    console.log(
      `outcomes: ${[...this.outcomes]
        .sort(([, a], [, b]) => b - a)
        .map(([name, count]) => `${name} ${share(count, this.cases)}`)
        .join(', ')}`,
    )
    console.log(
      `drawn for a follow-up: ${this.random} of ${this.eligible}, ${share(this.random, this.eligible)}; asked by somebody: ${this.asked}`,
    )
    console.log(`refused: ${[...book.refused].map(([name, count]) => `${name} ${count}`).join(', ') || 'none'}`)
    console.log(
      `calls ${book.calls} (${book.retries} again), ${(book.calls / seconds).toFixed(0)} a second, ${seconds.toFixed(0)} s`,
    )
  }
}
