import type { Instant, MessageKind } from '../contract'
import type { MessageDocument, PendingNotice } from '../core/notice/stored'
import { insertOnce, update } from './database'
import { push, templateIds } from './push'

/** Something one person must hear that is about no case; `id` is made from what happened and who hears it. */
export interface Tiding {
  id: string
  openid: string
  kind: MessageKind
  title: string
  words: string
  page: string
  at: Instant
  /** What to push, and null where the inbox is enough. */
  push: PendingNotice['push']
}

/** Tells each exactly once in the inbox, and pushes at most once, however often it is asked. One call each, two where it pushes. */
export async function tell(tidings: readonly Tiding[]): Promise<void> {
  await Promise.all(tidings.map(tellOne))
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
