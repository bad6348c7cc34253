import type { Instant } from '../contract'
import { isHeld, LEASE, takenUp } from '../core/notice/for'
import type { MessageDocument, PendingNotice } from '../core/notice/stored'
import type { RequestDocument } from '../core/request/stored'
import { _, db } from './cloud'
import { insertOnce, isDuplicate, update } from './database'
import { type PushOutcome, push, templateIds } from './push'

/** A notice whose push WeChat did not take this many times goes to the inbox alone. */
const MOST_ATTEMPTS = 3
const BACK_OFF = 5 * LEASE

type Outbox = Pick<RequestDocument, '_id' | 'version' | 'notices'>
/** Collections whose documents hold their own notices until they are delivered. */
export type OutboxCollection = 'requests' | 'bookings' | 'matters'
/** `held`: its push waits for the morning. `gone`: it came too late to be of use. */
type Outcome = PushOutcome | 'untried' | 'held' | 'gone'
interface Attempt {
  id: string
  notice: PendingNotice
  outcome: Outcome
}

/**
 * Delivers notices that the caller has claimed (by writing them, or by `claim`): push, inbox, then off the case. Each push
 * goes out at most once, each inbox entry exactly once. One whose push is held lies in the inbox at once, and stays with the case
 * until the morning. Two calls, however many people hear; one more for each push that was held.
 */
export async function deliver(
  box: Outbox,
  claimed: Record<string, PendingNotice>,
  now: Instant,
  collection: OutboxCollection = 'requests',
): Promise<void> {
  const entries = Object.entries(claimed)
  if (entries.length === 0) return
  const attempts = await Promise.all(entries.map(([id, notice]) => attempt(id, notice, now)))
  await toInbox(attempts.filter((one) => !waits(one) && !one.notice.shown && one.outcome !== 'gone').map(messageOf))
  for (const one of attempts) if (one.notice.heldUntil !== undefined && isSettled(one)) await sayPushed(one)
  await takeOff(box, attempts, now, collection)
}

const waits = ({ outcome, notice }: Attempt) => outcome === 'later' && notice.attempts + 1 < MOST_ATTEMPTS
const isSettled = (one: Attempt) => !waits(one) && one.outcome !== 'held'

async function attempt(id: string, notice: PendingNotice, now: Instant): Promise<Attempt> {
  if (notice.until !== undefined && now >= notice.until) return { id, notice, outcome: 'gone' }
  if (isHeld(notice, now)) return { id, notice, outcome: 'held' }
  const mayPush = notice.push !== null && !notice.pushed
  return { id, notice, outcome: mayPush && notice.push ? await push(notice, notice.push) : 'untried' }
}

const stands = (outcome: Outcome): MessageDocument['push'] =>
  outcome === 'later' ? 'failed' : outcome === 'held' || outcome === 'gone' ? 'untried' : outcome

const messageOf = ({ id, notice, outcome }: Attempt): MessageDocument => ({
  _id: id,
  openid: notice.openid,
  kind: notice.kind,
  title: notice.title,
  words: notice.words,
  page: notice.page,
  at: notice.at,
  readAt: null,
  template: notice.push ? templateIds[notice.push.use] : null,
  push: stands(outcome),
})

/** What became of a push that was held, where its message has lain since the night. */
const sayPushed = ({ id, outcome }: Attempt) => update('messages', { _id: id }, { push: stands(outcome) })

/** All in one write; where some were there already, one by one. */
async function toInbox(messages: MessageDocument[]): Promise<void> {
  if (messages.length === 0) return
  try {
    await db.collection('messages').add({ data: messages as unknown as Record<string, unknown> })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    for (const message of messages) await insertOnce('messages', message)
  }
}

/** Removes what is delivered. The due time is set anew only if nobody has written to the case since. */
async function takeOff(
  box: Outbox,
  attempts: readonly Attempt[],
  now: Instant,
  collection: OutboxCollection,
): Promise<void> {
  const changes: Record<string, unknown> = {}
  for (const one of attempts)
    if (isSettled(one)) changes[`notices.${one.id}`] = _.remove()
    else if (waits(one)) changes[`notices.${one.id}.pushed`] = false
    else if (!one.notice.shown) changes[`notices.${one.id}.shown`] = true
  const whole = { ...changes, noticeDueAt: nextDue(box, attempts, now) }
  const updated = await update(collection, { _id: box._id, version: box.version }, whole)
  if (updated === 0 && Object.keys(changes).length > 0) await update(collection, { _id: box._id }, changes)
}

/** When somebody must look at what is left: a push put off, one held for the morning, one that another has taken up. */
function nextDue({ notices }: Outbox, attempts: readonly Attempt[], now: Instant): Instant | null {
  const mine = new Map(attempts.map((one) => [one.id, one]))
  const dues = Object.entries(notices).flatMap(([id, { heldUntil, shown }]) => {
    const one = mine.get(id)
    if (one && isSettled(one)) return []
    if (one && waits(one)) return [now + BACK_OFF]
    return [(one || shown) && heldUntil !== undefined ? Math.max(heldUntil, now) : now + LEASE]
  })
  return dues.length > 0 ? Math.min(...dues) : null
}

/** Takes over what an earlier delivery left, if nobody else has meanwhile; the notices claimed, or null. One call. */
export async function claim(
  box: Outbox & Pick<RequestDocument, 'noticeDueAt'>,
  now: Instant,
  collection: OutboxCollection = 'requests',
): Promise<Record<string, PendingNotice> | null> {
  const unmoved = { _id: box._id, version: box.version, noticeDueAt: box.noticeDueAt }
  // Two who delivered side by side each left the other's to the sweep: nothing is left, and nobody looks again.
  if (Object.keys(box.notices).length === 0) {
    await update(collection, unmoved, { noticeDueAt: null })
    return null
  }
  const updated = await update(collection, unmoved, {
    notices: _.set(takenUp(box.notices, now)),
    noticeDueAt: now + LEASE,
  })
  return updated === 1 ? box.notices : null
}
