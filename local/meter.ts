import type { Outcome } from './runtime/call'
import { type Distribution, Samples } from './samples'

/** What one running call has used so far. */
export interface RunningCall {
  id: string
  name: string
  action: string
  startedAt: number
  databaseCalls: number
  documents: number
  openapiCalls: number
}

export interface ActionFigures {
  function: string
  action: string
  calls: number
  /** How often each error code was answered. */
  errors: Record<string, number>
  ms: Distribution
  databaseCalls: Distribution
  documents: Distribution
  openapiCalls: Distribution
}

export interface MeterFigures {
  sinceMs: number
  calls: number
  busy: number
  coldStarts: Record<string, number>
  coldStartMs: Distribution
  databaseMs: Distribution
  /** SDK calls that no running call made: late ones, or a script's. */
  strays: { database: number; openapi: number }
  actions: ActionFigures[]
}

interface Tally {
  name: string
  action: string
  errors: Map<string, number>
  ms: Samples
  databaseCalls: Samples
  documents: Samples
  openapiCalls: Samples
}

/** Names come from outside; past this many they are counted together. */
const MOST_TALLIES = 500

const newTally = (name: string, action: string): Tally => ({
  name,
  action,
  errors: new Map(),
  ms: new Samples(),
  databaseCalls: new Samples(),
  documents: new Samples(),
  openapiCalls: new Samples(),
})

const figuresOf = (tally: Tally): ActionFigures => ({
  function: tally.name,
  action: tally.action,
  calls: tally.ms.count,
  errors: Object.fromEntries(tally.errors),
  ms: tally.ms.distribution(),
  databaseCalls: tally.databaseCalls.distribution(),
  documents: tally.documents.distribution(),
  openapiCalls: tally.openapiCalls.distribution(),
})

const codeOf = (outcome: Outcome): string | undefined => (outcome.ok ? outcome.refusal : outcome.code)

/** Counts calls, database calls and cold starts since the start or the last reset. */
export class Meter {
  private readonly running = new Map<string, RunningCall>()
  private tallies = new Map<string, Tally>()
  private coldStarts = new Map<string, number>()
  private coldStartMs = new Samples()
  private databaseMs = new Samples()
  private strays = { database: 0, openapi: 0 }
  private since = Date.now()

  begin(id: string, name: string, action: string): RunningCall {
    const startedAt = performance.now()
    const call = { id, name, action, startedAt, databaseCalls: 0, documents: 0, openapiCalls: 0 }
    this.running.set(id, call)
    return call
  }

  end(call: RunningCall, outcome: Outcome): void {
    this.running.delete(call.id)
    const tally = this.tallyOf(call)
    const code = codeOf(outcome)
    if (code) tally.errors.set(code, (tally.errors.get(code) ?? 0) + 1)
    tally.ms.add(performance.now() - call.startedAt)
    tally.databaseCalls.add(call.databaseCalls)
    tally.documents.add(call.documents)
    tally.openapiCalls.add(call.openapiCalls)
  }

  /** The running call of this id, if it still runs. */
  callOf(id: string): RunningCall | undefined {
    return this.running.get(id)
  }

  countDatabase(id: string, documents: number, ms: number): void {
    this.databaseMs.add(ms)
    const call = this.running.get(id)
    if (!call) {
      this.strays.database += 1
      return
    }
    call.databaseCalls += 1
    call.documents += documents
  }

  countOpenapi(id: string): void {
    const call = this.running.get(id)
    if (call) call.openapiCalls += 1
    else this.strays.openapi += 1
  }

  countColdStart(name: string, ms: number): void {
    this.coldStarts.set(name, (this.coldStarts.get(name) ?? 0) + 1)
    this.coldStartMs.add(ms)
  }

  figures(): MeterFigures {
    const actions = [...this.tallies.values()].map(figuresOf)
    return {
      sinceMs: Date.now() - this.since,
      calls: actions.reduce((sum, { calls }) => sum + calls, 0),
      busy: actions.reduce((sum, { errors }) => sum + (errors['server.busy'] ?? 0), 0),
      coldStarts: Object.fromEntries(this.coldStarts),
      coldStartMs: this.coldStartMs.distribution(),
      databaseMs: this.databaseMs.distribution(),
      strays: { ...this.strays },
      actions,
    }
  }

  reset(): void {
    this.tallies = new Map()
    this.coldStarts = new Map()
    this.coldStartMs = new Samples()
    this.databaseMs = new Samples()
    this.strays = { database: 0, openapi: 0 }
    this.since = Date.now()
  }

  private tallyOf({ name, action }: RunningCall): Tally {
    const known = this.tallies.get(`${name} ${action}`)
    if (known) return known
    const shown = this.tallies.size < MOST_TALLIES ? action : '…'
    const tally = this.tallies.get(`${name} ${shown}`) ?? newTally(name, shown)
    this.tallies.set(`${name} ${shown}`, tally)
    return tally
  }
}
