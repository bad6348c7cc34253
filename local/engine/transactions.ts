import { randomBytes } from 'node:crypto'
import { conflict } from './refusals'
import { OpenTransaction, type Others, type Surroundings } from './transaction'
import { EngineError, type Transaction } from './types'

/** Ended transactions whose ids still answer "it has ended" instead of "unknown". */
const REMEMBERED = 1000
const LONGEST = 30_000

/** All transactions of this process: who is open, and who holds which document. */
export class Transactions implements Others {
  private readonly known = new Map<string, OpenTransaction>()
  private readonly open = new Set<OpenTransaction>()
  private readonly holders = new Map<string, OpenTransaction>()

  constructor(readonly around: Surroundings) {}

  begin(): Transaction {
    this.endExpired()
    const transaction = new OpenTransaction(randomBytes(16).toString('hex'), this, this.around.now())
    this.known.set(transaction.id, transaction)
    this.open.add(transaction)
    for (const [id, old] of this.known) {
      if (this.known.size <= REMEMBERED) break
      if (!this.open.has(old)) this.known.delete(id)
    }
    return transaction
  }

  /** The transaction with this id, open or ended; throws DATABASE_TRANSACTION_FAIL for one that never was. */
  get(id: string): Transaction {
    const found = this.known.get(id)
    if (found) return found
    throw new EngineError('DATABASE_TRANSACTION_FAIL', `Transaction ${id} does not exist`)
  }

  /** True while earlier versions must be kept. */
  anyOpen(): boolean {
    this.endExpired()
    return this.open.size > 0
  }

  hasExpired(transaction: OpenTransaction): boolean {
    return this.around.now() - transaction.startedAt > LONGEST
  }

  /** Gives a document to a transaction for writing; throws at once when another one has it. */
  hold(collection: string, id: string, transaction: OpenTransaction): void {
    const key = `${collection}\0${id}`
    const holder = this.holders.get(key)
    if (holder && holder !== transaction) {
      if (!this.hasExpired(holder)) throw conflict(collection, id)
      holder.abort()
    }
    this.holders.set(key, transaction)
  }

  /** Forgets a transaction that has ended, with its holds and the versions only it could see. */
  ended(transaction: OpenTransaction): void {
    this.open.delete(transaction)
    for (const { collection, id } of transaction.writes()) this.holders.delete(`${collection}\0${id}`)
    let oldest = Number.POSITIVE_INFINITY
    for (const { snapshot } of this.open) oldest = Math.min(oldest, snapshot)
    this.around.history.forget(oldest)
  }

  private endExpired(): void {
    for (const transaction of this.open) {
      // Sets keep the order of insertion: behind the first that is young enough, all are.
      if (!this.hasExpired(transaction)) return
      transaction.abort()
    }
  }
}
