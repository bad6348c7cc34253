import type { Instant, PublicationProgress } from '../contract'
import type { PublicationDocument, PublicationLock } from '../core/areas/stored'
import { _, cloud } from './cloud'
import { byId, insertOnce, remove, update } from './database'

const LOCK = 'lock'

/** Who is publishing, and which version is in force; null before anything was ever published. One call. */
export const lockOf = (): Promise<PublicationLock | null> => byId<PublicationLock>('publications', LOCK)

export const publicationOf = (id: string): Promise<PublicationDocument | null> =>
  id === LOCK ? Promise.resolve(null) : byId<PublicationDocument>('publications', id)

/** How far it is. */
export const progressOf = ({ _id, state, cursor, total, from }: PublicationDocument): PublicationProgress => ({
  publicationId: _id,
  state,
  done: Math.min(cursor, total),
  total,
  from,
})

/** Claims the one place to publish for a version checked against what is in force. One call, three the very first time. */
export async function takeLock({ _id, base }: PublicationDocument, now: Instant): Promise<boolean> {
  const taking = { holder: _id, heldAt: now, number: _.inc(1) }
  if ((await update('publications', { _id: LOCK, holder: null, base }, taking)) === 1) return true
  const first: PublicationLock = { _id: LOCK, holder: _id, heldAt: now, number: 1, base: 0 }
  return base === 0 && (await insertOnce('publications', first))
}

/** Frees the place; `base` where another version is in force now. One call. */
export const freeLock = (holder: string, base?: number): Promise<number> =>
  update('publications', { _id: LOCK, holder }, { holder: null, ...(base === undefined ? {} : { base }) })

/** Moves a publication on if nobody else has meanwhile; as it is then, or null. One call. */
export async function moved(
  before: PublicationDocument,
  change: Partial<PublicationDocument>,
  now: Instant,
): Promise<PublicationDocument | null> {
  const version = before.version + 1
  const after = { ...change, version, updatedAt: now }
  const count = await update('publications', { _id: before._id, version: before.version }, after)
  return count === 1 ? { ...before, ...after } : null
}

/**
 * Takes back everything that was written for a moment that has not come: what is new goes, what was to change or end stays as it
 * is. May be broken off and begun again. Nobody may be writing a portion. Five calls.
 */
export async function takeBack({ _id: staged, from }: PublicationDocument): Promise<void> {
  if (from !== null) {
    await remove('boundaries', { staged, validFrom: from })
    await update('boundaries', { staged }, { validTo: null, staged: null })
    await remove('areas', { staged, validFrom: from })
    await update('areas', { staged, validTo: from }, { validTo: null, staged: null })
  }
  await update('areas', { staged }, { next: null, staged: null })
}

/** The uploaded files name people: they stay no longer than they are needed. No database call. */
export async function forgetFiles({ files }: Pick<PublicationDocument, 'files'>): Promise<void> {
  try {
    await cloud.deleteFile({ fileList: Object.values(files) })
  } catch (error) {
    console.warn(JSON.stringify({ files: 'left', error: String((error as { errMsg?: string })?.errMsg ?? error) }))
  }
}
