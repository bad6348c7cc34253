import { type Answer, categories, type NaturalLevel } from '../../cloudfunctions/contract'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { Agenda } from './agenda'
import type { City } from './city'
import type { SimulationOptions } from './options'

/** A call that was answered with success: it must be found in a chain, once. */
export interface Acknowledged {
  openid: string
  action: string
  key: string
  requestId: string
  areaId?: string
  recurred?: boolean
}

export interface SweepRun {
  from: number
  until: number
  /** Killed, or hit by a fault: what it did not get done is the next one's. */
  harmed: boolean
}

/** What happened, as those outside the cloud saw it: the checker holds the stored chains against it. */
export interface Book {
  acknowledged: Acknowledged[]
  /** How often each action was refused with each code. */
  refused: Map<string, number>
  sweeps: SweepRun[]
  killed: number
  sweepsAtOnce: number
  /** Acceptances given, by openid and template. */
  accepted: Map<string, number>
  calls: number
  retries: number
}

export interface World extends City {
  options: SimulationOptions
  agenda: Agenda
  book: Book
  now(): number
  read(requestId: string): RequestDocument
  /** Where a category is solved first. */
  levelOf(category: unknown): NaturalLevel | undefined
}

export function worldOf(city: City, options: SimulationOptions): World {
  return {
    ...city,
    options,
    agenda: new Agenda(),
    book: {
      ...{ acknowledged: [], refused: new Map(), sweeps: [], killed: 0, sweepsAtOnce: 0 },
      ...{ accepted: new Map(), calls: 0, retries: 0 },
    },
    now: () => city.local.clock.now(),
    levelOf: (category) => categories.find(({ code }) => code === category)?.level,
    read(requestId) {
      const [request] = city.local.engine.find({ collection: 'requests', filter: { _id: requestId } })
      if (!request) throw new Error(`no such case: ${requestId}`)
      return request as unknown as RequestDocument
    },
  }
}

/** Answers after which a phone tries again with the same key. */
const again = ['server.failed', 'server.busy', 'server.timeout']
const MOST_TRIES = 12

export type Input = Record<string, unknown>
type Found = { requestId: string; state: string; recurred?: boolean }

/** Calls as a phone does: again with the same key while the line is bad. What was acknowledged is written down. */
export async function ask(
  world: World,
  openid: string,
  action: string,
  input: Input,
  key: string,
): Promise<Answer<Found>> {
  const { local, book } = world
  for (let tries = 1; ; tries++) {
    book.calls += 1
    const answer = (await local.call('requests', openid, { action, input, key })) as Answer<Found>
    if (!answer.ok && again.includes(answer.error.code) && tries < MOST_TRIES) {
      book.retries += 1
      continue
    }
    if (answer.ok) {
      const { requestId, recurred } = answer.data
      book.acknowledged.push({ openid, action, key, requestId, areaId: input.areaId as string | undefined, recurred })
    } else {
      const code = `${action} ${answer.error.code}`
      book.refused.set(code, (book.refused.get(code) ?? 0) + 1)
    }
    return answer
  }
}

/** The person allows messages when asked at a natural tap: what WeChat counts. */
export function accept({ local, book }: World, openid: string, template: string, times: number): void {
  for (let count = 0; count < times; count++) local.ledger.accept(openid, template)
  const name = `${openid}|${template}`
  book.accepted.set(name, (book.accepted.get(name) ?? 0) + times)
}
