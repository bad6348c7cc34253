import type { MessageDocument } from '../core/notice/stored'
import type { Tiding } from '../core/notice/tiding'
import { db } from './cloud'
import { insertOnce, isDuplicate, update } from './database'
import { idFor } from './ids'
import { push, templateIds } from './push'

export type { Tiding } from '../core/notice/tiding'

/** Tidings whose ids say what happened, each under an id of its own for who hears it, however long what it is made from. */
const named = (tidings: readonly Tiding[]): Tiding[] =>
  tidings.map((tiding) => ({ ...tiding, id: idFor(tiding.openid, tiding.id) }))

/** Tells each exactly once in the inbox, and pushes at most once, however often it is asked. One call each, two where it pushes. */
export async function tell(tidings: readonly Tiding[]): Promise<void> {
  await Promise.all(tidings.map(tellOne))
}

/** The same for tidings whose ids say only what happened: each is told once to a person. */
export const tellEach = (tidings: readonly Tiding[]): Promise<void> => tell(named(tidings))

/** The same again, for many who are told in the inbox alone. One call where none was told before. */
export async function tellMany(tidings: readonly Tiding[]): Promise<void> {
  if (tidings.length === 0) return
  const messages = named(tidings).map(messageFrom)
  try {
    await db.collection('messages').add({ data: messages as unknown as Record<string, unknown> })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    for (const message of messages) await insertOnce('messages', message)
  }
}

/** As it lies in the inbox, for who writes it there himself, in one transaction with the fact: he calls `pushTold` after that. */
export const messageFrom = ({ id, push: pushed, ...said }: Tiding): MessageDocument => ({
  ...said,
  _id: id,
  readAt: null,
  template: pushed ? templateIds[pushed.use] : null,
  push: 'untried',
})

async function tellOne(tiding: Tiding): Promise<void> {
  // Whoever entered it pushes it; one who died in between leaves it in the inbox alone, rather than have it heard twice.
  if (await insertOnce('messages', messageFrom(tiding))) await pushOne(tiding)
}

/** Pushes what has just been entered in the inbox. One call for each that is pushed. */
export async function pushTold(tidings: readonly Tiding[]): Promise<void> {
  await Promise.all(tidings.map(pushOne))
}

async function pushOne({ id, push: pushed, ...said }: Tiding): Promise<void> {
  if (!pushed) return
  const outcome = await push(said, pushed)
  await update('messages', { _id: id }, { push: outcome === 'later' ? 'failed' : outcome })
}
