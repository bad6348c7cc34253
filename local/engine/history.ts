import type { Change } from './collection'

interface Version {
  /** The moment of the change that ended this version. */
  until: number
  /** The stored text before that change; null where there was no document. */
  text: string | null
}

/**
 * Earlier versions of documents, kept in memory for as long as an open transaction may ask for them. Moments are
 * commits counted from the start of the process.
 */
export class History {
  private moment = 0
  private readonly versions = new Map<string, Map<string, Version[]>>()
  private log: Array<{ until: number; collection: string; id: string }> = []

  /** The state that a transaction beginning now will see. */
  now(): number {
    return this.moment
  }

  /** Notes what a commit replaced; `kept` says whether anybody may still want to see it. */
  record(collection: string, changes: Change[], kept: boolean): void {
    this.moment++
    if (!kept) return
    for (const { id, before } of changes) {
      const byId = this.versions.get(collection) ?? new Map<string, Version[]>()
      this.versions.set(collection, byId)
      const versions = byId.get(id) ?? []
      byId.set(id, versions)
      versions.push({ until: this.moment, text: before?.text ?? null })
      this.log.push({ until: this.moment, collection, id })
    }
  }

  /** The text of a document as it was at a moment; undefined when it has not changed since. */
  textAt(collection: string, id: string, moment: number): string | null | undefined {
    return this.versions
      .get(collection)
      ?.get(id)
      ?.find(({ until }) => until > moment)?.text
  }

  /** The documents of a collection that have changed since a moment. */
  changedSince(collection: string, moment: number): string[] {
    const byId = this.versions.get(collection)
    if (!byId) return []
    return [...byId.keys()].filter((id) => this.textAt(collection, id, moment) !== undefined)
  }

  /** Drops what no transaction can see any longer: all that ended at or before the oldest snapshot. */
  forget(oldest: number): void {
    const keep = this.log.findIndex(({ until }) => until > oldest)
    const gone = this.log.splice(0, keep < 0 ? this.log.length : keep)
    for (const { collection, id } of gone) {
      const byId = this.versions.get(collection)
      byId?.get(id)?.shift()
      if (byId?.get(id)?.length === 0) byId.delete(id)
    }
  }
}
