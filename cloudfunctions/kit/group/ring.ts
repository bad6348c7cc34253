import type { Instant } from '../../contract'
import type { MessageDocument, PendingNotice } from '../../core/notice/stored'
import { _, db } from '../cloud'
import { insertOnce, isDuplicate, list, update } from '../database'
import { type PushOutcome, push } from '../push'
import { messageFrom, type Tiding } from '../tell'

/** So many subscription messages are on their way at once. */
const AT_ONCE = 25

/**
 * Tells many at once, each exactly once in the inbox and by at most one push, however often it is asked with the same ids: whoever was
 * entered by somebody who died before pushing is pushed now; whose push may have gone out is not pushed again. Five calls for hundreds,
 * as long as nobody was told before. `alone`: the caller holds a lease, so that nobody else tells the same ids now; without one only what
 * this call has entered is pushed. `heldUntil`: all pushes wait for the morning, the inbox does not. Answers what became of each push of
 * this call.
 */
export async function ring(
  tidings: readonly Tiding[],
  { alone, heldUntil = null }: { alone: boolean; heldUntil?: Instant | null },
): Promise<Map<string, PushOutcome | 'held'>> {
  const messages = tidings.map((tiding) => messageFrom(tiding, heldUntil))
  const fresh = await entered(messages, alone)
  const pushing = tidings.filter(({ id, push: pushed }) => pushed !== null && fresh.has(id))
  if (heldUntil !== null) return new Map(pushing.map(({ id }) => [id, 'held']))
  const outcomes = new Map<string, PushOutcome>()
  if (pushing.length === 0) return outcomes
  // Marked before it is tried: after an answer that got lost nobody tries again.
  await update('messages', { _id: _.in(pushing.map(({ id }) => id)), push: 'untried' }, { push: 'failed' })
  await inLanes(pushing, async ({ id, openid, page, push: pushed }) => {
    outcomes.set(id, await push({ openid, page }, pushed as NonNullable<PendingNotice['push']>))
  })
  for (const outcome of ['sent', 'none'] as const) {
    const ids = [...outcomes].flatMap(([id, one]) => (one === outcome ? [id] : []))
    if (ids.length > 0) await update('messages', { _id: _.in(ids) }, { push: outcome })
  }
  return outcomes
}

/** Writes the inbox entries; the ids that nobody has tried to push yet. One call where all are new. */
async function entered(messages: readonly MessageDocument[], alone: boolean): Promise<Set<string>> {
  const ids = messages.map(({ _id }) => _id)
  if (ids.length === 0) return new Set()
  try {
    await db.collection('messages').add({ data: messages as unknown as Record<string, unknown> })
    return new Set(ids)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return alone ? completed(messages, ids) : oneByOne(messages)
}

async function oneByOne(messages: readonly MessageDocument[]): Promise<Set<string>> {
  const mine = new Set<string>()
  for (const one of messages) if (await insertOnce('messages', one)) mine.add(one._id)
  return mine
}

type Known = Pick<MessageDocument, '_id' | 'push'>
/** One answer holds no more: whoever were cut off would be taken for people whom nobody has pushed. */
const AT_A_TIME = 1000

/** Adds those whom somebody who died has left out. */
async function completed(messages: readonly MessageDocument[], ids: readonly string[]): Promise<Set<string>> {
  const there = new Map<string, MessageDocument['push']>()
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const where = { _id: _.in(ids.slice(at, at + AT_A_TIME)) }
    const known = await list<Known>('messages', where, { limit: AT_A_TIME, fields: { push: true } })
    for (const { _id, push: outcome } of known) there.set(_id, outcome)
  }
  for (const one of messages) if (!there.has(one._id)) await insertOnce('messages', one)
  return new Set(ids.filter((id) => (there.get(id) ?? 'untried') === 'untried'))
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
