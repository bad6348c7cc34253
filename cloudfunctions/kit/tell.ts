import type { Instant } from '../contract'
import { quietUntil } from '../core/notice/quiet'
import type { MessageDocument } from '../core/notice/stored'
import type { Tiding } from '../core/notice/tiding'
import { now as clock } from './clock'
import { db } from './cloud'
import { insertOnce, isDuplicate, update } from './database'
import { idFor } from './ids'
import { push, templateIds } from './push'

export type { Tiding } from '../core/notice/tiding'

/** Tidings whose ids say what happened, each under an id of its own for who hears it, however long what it is made from. */
const named = (tidings: readonly Tiding[]): Tiding[] =>
  tidings.map((tiding) => ({ ...tiding, id: idFor(tiding.openid, tiding.id) }))

/**
 * Tells each exactly once in the inbox, and pushes at most once, however often it is asked; by night the push waits for the morning.
 * One call each, two where it pushes.
 */
export async function tell(tidings: readonly Tiding[], now: Instant = clock()): Promise<void> {
  await Promise.all(tidings.map((tiding) => tellOne(tiding, now)))
}

/** The same for tidings whose ids say only what happened: each is told once to a person. */
export const tellEach = (tidings: readonly Tiding[]): Promise<void> => tell(named(tidings))

/** The same again, for many who are told in the inbox alone. One call where none was told before. */
export async function tellMany(tidings: readonly Tiding[]): Promise<void> {
  if (tidings.length === 0) return
  const messages = named(tidings).map((tiding) => messageFrom(tiding, null))
  try {
    await db.collection('messages').add({ data: messages as unknown as Record<string, unknown> })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    for (const message of messages) await insertOnce('messages', message)
  }
}

/**
 * As it lies in the inbox; `heldUntil` where its push waits for the morning (`quietUntil`). Who writes it there himself, in one
 * transaction with the fact, calls `pushTold` after that with the same instant.
 */
export const messageFrom = ({ id, push: pushed, ...said }: Tiding, heldUntil: Instant | null): MessageDocument => ({
  ...said,
  _id: id,
  readAt: null,
  template: pushed ? templateIds[pushed.use] : null,
  push: 'untried',
  ...(pushed && heldUntil !== null ? { held: { until: heldUntil, push: pushed } } : {}),
})

async function tellOne(tiding: Tiding, now: Instant): Promise<void> {
  // Whoever entered it pushes it; one who died in between leaves it in the inbox alone, rather than have it heard twice.
  if (await insertOnce('messages', messageFrom(tiding, quietUntil(now)))) await pushOne(tiding, now)
}

/** Pushes what was entered in the inbox at that instant, by day: what is held is left to the sweep. One call for each that is pushed. */
export async function pushTold(tidings: readonly Tiding[], now: Instant): Promise<void> {
  await Promise.all(tidings.map((tiding) => pushOne(tiding, now)))
}

async function pushOne({ id, push: pushed, ...said }: Tiding, now: Instant): Promise<void> {
  if (!pushed || quietUntil(now) !== null) return
  const outcome = await push(said, pushed)
  await update('messages', { _id: id }, { push: outcome === 'later' ? 'failed' : outcome })
}
