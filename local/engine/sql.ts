import Database from 'libsql'
import { Ownership } from './ownership'

/** What is bound and read here. Nothing else may be: the driver ends the process on a boolean or undefined. */
export type Cell = string | number | Buffer | null

interface Prepared {
  run(parameters: Cell[]): unknown
  get(parameters: Cell[]): Cell[] | undefined
  all(parameters: Cell[]): Cell[][]
}

const PRAGMAS = [
  'page_size = 8192',
  'journal_mode = WAL',
  'busy_timeout = 5000',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 4000',
  'cache_size = -131072',
  'temp_store = MEMORY',
]

/** One SQLite connection with its prepared statements. */
export class Sql {
  private readonly database: Database.Database
  private readonly prepared = new Map<string, Prepared>()
  private readonly ownership: Ownership | null
  private depth = 0
  /** Called inside the outermost transaction, just before it is committed. */
  beforeCommit: () => void = () => {}
  /** Called when a transaction has been undone. */
  afterRollback: () => void = () => {}

  /**
   * WAL with synchronous=NORMAL: a commit is in the operating system's hands when it returns, so that an acknowledged
   * write survives the death of the process (kill -9); a power cut may lose the last moments, never the file.
   */
  constructor(
    file: string,
    private readonly readOnly: boolean,
  ) {
    this.ownership = readOnly || file === ':memory:' ? null : new Ownership(file)
    this.database = new Database(file)
    for (const pragma of PRAGMAS) this.exec(`PRAGMA ${pragma}`)
  }

  /** Runs statements that answer nothing. */
  exec(text: string): void {
    this.database.exec(text)
  }

  run(text: string, parameters: Cell[]): void {
    this.statement(text, false).run(parameters)
  }

  get(text: string, parameters: Cell[]): Cell[] | undefined {
    return this.statement(text, true).get(parameters)
  }

  all(text: string, parameters: Cell[]): Cell[][] {
    return this.statement(text, true).all(parameters)
  }

  private statement(text: string, reads: boolean): Prepared {
    const known = this.prepared.get(text)
    if (known) return known
    const statement = this.database.prepare(text)
    if (reads) statement.raw()
    const made = statement as unknown as Prepared
    this.prepared.set(text, made)
    return made
  }

  /** Runs `work` in one transaction, all or nothing; inside another one it simply joins. */
  transact<T>(work: () => T): T {
    if (this.depth > 0) return work()
    this.run('BEGIN IMMEDIATE', [])
    this.depth++
    try {
      const result = work()
      this.beforeCommit()
      this.run('COMMIT', [])
      return result
    } catch (cause) {
      // A full disk has undone it already.
      if (this.database.inTransaction) this.run('ROLLBACK', [])
      this.afterRollback()
      throw cause
    } finally {
      this.depth--
    }
  }

  /** Folds the log into the file and gives it up for the next process. */
  close(): void {
    if (!this.database.open) return
    if (!this.readOnly) this.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.prepared.clear()
    this.database.close()
    this.ownership?.release()
  }
}
