import type { EntryKind, Instant } from '../contract'
import { maySee, type Reader } from '../core/group/reader'
import type { EntryDocument, EntryOf } from '../core/group/stored'
import { Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import { readerOf } from '../kit/group/reader'
import type { Context } from '../kit/serve'

export const absent = () => refused({ code: 'entry.absent' })
export const denied = (action: string) => refused({ code: 'permission.denied', action })

/** An entry that this reader may open, of one kind where it is named. One call. */
export async function entryFor<K extends EntryKind = EntryKind>(
  entryId: string,
  reader: Promise<Reader>,
  kind?: K,
): Promise<{ entry: EntryOf<K>; reader: Reader } | Refused> {
  const [entry, known] = await Promise.all([byId<EntryDocument>('entries', entryId), reader])
  if (!entry || (kind && entry.kind !== kind) || !maySee(known, entry)) return absent()
  return { entry: entry as EntryOf<K>, reader: known }
}

/** Fields to be written, by path. */
export type Changes = Record<string, unknown>
type Decide<K extends EntryKind> = (entry: EntryOf<K>, reader: Reader) => Changes | Refused

const MOST_TRIES = 3

/** Read → decide → write if nobody was faster. Four calls, two for each further try; the same key twice writes once. */
export async function changed<K extends EntryKind>(
  entryId: string,
  kind: K | null,
  context: Context,
  decide: Decide<K>,
): Promise<{ entry: EntryOf<K>; reader: Reader; fresh: boolean } | Refused> {
  const reader = readerOf(context)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = await entryFor<K>(entryId, reader, kind ?? undefined)
    if (found instanceof Refused) return found
    if (found.entry.key === context.key) return { ...found, fresh: false }
    const changes = decide(found.entry, found.reader)
    if (changes instanceof Refused) return changes
    const after = await written(found.entry, changes, context)
    if (after) return { entry: after, reader: found.reader, fresh: true }
  }
  return refused({ code: 'server.busy' })
}

/** Writes changes to an entry as it was read; null where somebody has written since. One call. */
export async function written<E extends EntryDocument>(
  entry: E,
  changes: Changes,
  { key, now }: { key: string; now: Instant },
): Promise<E | null> {
  const whole = { ...changes, key, version: entry.version + 1, updatedAt: now }
  const updated = await update('entries', { _id: entry._id, version: entry.version }, asSet(whole))
  return updated === 1 ? patched(entry, whole) : null
}

/** Objects are written whole: an update would merge them into what is there. */
export const asSet = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([path, value]) => [
      path,
      typeof value === 'object' && value !== null ? _.set(value) : value,
    ]),
  )

/** A copy with the changes in it. */
export function patched<T extends object>(document: T, changes: Changes): T {
  const copy = structuredClone(document) as Record<string, unknown>
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.')
    const last = steps.pop() as string
    const holder = steps.reduce((inner, step) => inner[step] as Record<string, unknown>, copy)
    holder[last] = value
  }
  return copy as T
}
