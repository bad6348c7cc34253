import Database from 'libsql'

/**
 * One process at a time may write a file, because versions for open transactions live in its memory. The claim is a lock on a
 * file beside it, held by the operating system, so that it dies with the process; readers need none.
 */
export class Ownership {
  private readonly lock: Database.Database

  constructor(file: string) {
    this.lock = new Database(`${file}.lock`)
    try {
      this.lock.exec('BEGIN EXCLUSIVE')
    } catch (cause) {
      throw new Error(`${file} is in use by another process: stop what runs on that folder first`, { cause })
    }
  }

  /** Ends the claim at once: the driver would do so only when it is collected. */
  release(): void {
    this.lock.exec('ROLLBACK')
    this.lock.close()
  }
}
