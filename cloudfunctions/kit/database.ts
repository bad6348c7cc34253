import { _, db } from './cloud'

/** Duplicate keys arrive under the general code -501001: only the message tells. */
export const isDuplicate = (error: unknown): boolean => /E11000|duplicate key/i.test(messageOf(error))

const messageOf = (error: unknown): string => {
  const { errMsg, message } = (error ?? {}) as { errMsg?: unknown; message?: unknown }
  return `${errMsg ?? ''} ${message ?? error ?? ''}`
}

/** The document, or null where there is none. `fields` limits what comes. One call. */
export async function byId<T>(collection: string, id: string, fields?: Record<string, boolean>): Promise<T | null> {
  const reference = db.collection(collection).doc(id)
  const { data } = (await (fields ? reference.field(fields) : reference).get()) as unknown as { data: T | null }
  return data ?? null
}

interface Listing {
  order?: Array<[field: string, direction: 'asc' | 'desc']>
  limit?: number
  fields?: Record<string, boolean>
}

/** The documents weigh more than one answer holds: only the message tells. */
const isTooLarge = (error: unknown): boolean => /-602001|EXCEED_MAX_RESPONSE_SIZE|size exceed/i.test(messageOf(error))

/** One call, and fails where the documents weigh more than an answer holds. */
async function once<T>(
  collection: string,
  where: object,
  { order = [], limit = 100, fields }: Listing,
  from = 0,
): Promise<T[]> {
  let query = db.collection(collection).where(where)
  for (const [field, direction] of order) query = query.orderBy(field, direction)
  if (fields) query = query.field(fields)
  const { data } = (await query.skip(from).limit(limit).get()) as unknown as { data: T[] }
  return data
}

/**
 * The documents that match, at most `limit` (100 unless told, never above 1000). One call; where together they weigh more than an answer
 * holds (1 MB) they are fetched in halves, and those in halves again: what people wrote must never keep a page or a clock from going on.
 */
export async function list<T>(collection: string, where: object, listing: Listing = {}, from = 0): Promise<T[]> {
  const { limit = 100 } = listing
  try {
    return await once<T>(collection, where, listing, from)
  } catch (error) {
    if (limit <= 1 || !isTooLarge(error)) throw error
    const half = Math.ceil(limit / 2)
    const first = await list<T>(collection, where, { ...listing, limit: half }, from)
    if (first.length < half) return first
    return [...first, ...(await list<T>(collection, where, { ...listing, limit: limit - half }, from + half))]
  }
}

/** A portion of documents, and whether there are no more than these. One call. */
export async function portion<T>(
  collection: string,
  where: object,
  listing: Listing & { limit: number },
): Promise<{ found: T[]; all: boolean }> {
  const found = await list<T>(collection, where, listing)
  return { found, all: found.length < listing.limit }
}

/** An answer holds at most 1 MB, and a document of a tree is about 1 KB. */
const PAGE = 500

/**
 * All documents that match, in order of `_id`: for what is a city's whole and must be read whole. One call for every 500, or for every
 * `size` where they are large; where even those weigh too much, smaller portions go on from the last one read.
 */
export async function everyOf<T extends { _id: string }>(
  collection: string,
  where: object,
  fields?: Record<string, boolean>,
  size = PAGE,
): Promise<T[]> {
  const all: T[] = []
  for (let limit = size; ; ) {
    const beyond = { ...where, _id: _.gt(all.at(-1)?._id ?? '') }
    try {
      const page = await once<T>(collection, beyond, { order: [['_id', 'asc']], limit, ...(fields ? { fields } : {}) })
      all.push(...page)
      if (page.length < limit) return all
    } catch (error) {
      if (limit <= 1 || !isTooLarge(error)) throw error
      limit = Math.ceil(limit / 2)
    }
  }
}

/** How many match. One call. */
export async function countOf(collection: string, where: object): Promise<number> {
  const { total } = (await db.collection(collection).where(where).count()) as { total: number }
  return total
}

/** Writes a new document under its own `_id`; false where it was there already, and then nothing is written. One call. */
export async function insertOnce<T extends { _id: string }>(collection: string, document: T): Promise<boolean> {
  try {
    await db.collection(collection).add({ data: document })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/**
 * Writes new documents under their own ids, all at once; answers those that were there already, which stay as they were. One call; one
 * for each where some were.
 */
export async function insertAll<T extends { _id: string }>(collection: string, documents: readonly T[]): Promise<T[]> {
  if (documents.length === 0) return []
  try {
    await db.collection(collection).add({ data: documents as unknown as Record<string, unknown> })
    return []
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const known: T[] = []
  for (const document of documents) if (!(await insertOnce(collection, document))) known.push(document)
  return known
}

/** Removes what matches; how many there were. One call. */
export async function remove(collection: string, where: object): Promise<number> {
  const { stats } = (await db.collection(collection).where(where).remove()) as { stats: { removed: number } }
  return stats.removed
}

/** Updates where the condition holds; the number of documents changed. One call. */
export async function update(collection: string, where: object, data: object): Promise<number> {
  const { stats } = (await db.collection(collection).where(where).update({ data })) as { stats: { updated: number } }
  return stats.updated
}
