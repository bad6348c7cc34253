import type { Instant } from '../contract'
import { LEASE, takenUp } from '../core/notice/for'
import type { MessageDocument, PendingNotice } from '../core/notice/stored'
import type { RequestDocument } from '../core/request/stored'
import { _, db } from './cloud'
import { insertOnce, isDuplicate, update } from './database'
import { type PushOutcome, push, templateIds } from './push'

/** A notice whose push WeChat did not take this many times goes to the inbox alone. */
const MOST_ATTEMPTS = 3
const BACK_OFF = 5 * LEASE

type Outbox = Pick<RequestDocument, '_id' | 'version' | 'notices'>
interface Attempt {
  id: string
  notice: PendingNotice
  outcome: PushOutcome | 'untried'
}

/**
 * Delivers notices that the caller has claimed (by writing them, or by `claim`): push, inbox, then off the case. Each push
 * goes out at most once, each inbox entry exactly once. Two calls, however many people hear.
 */
export async function deliver(box: Outbox, claimed: Record<string, PendingNotice>, now: Instant): Promise<void> {
  const entries = Object.entries(claimed)
  if (entries.length === 0) return
  const attempts = await Promise.all(entries.map(([id, notice]) => attempt(id, notice)))
  const waits = ({ outcome, notice }: Attempt) => outcome === 'later' && notice.attempts + 1 < MOST_ATTEMPTS
  const settled = attempts.filter((one) => !waits(one))
  await toInbox(settled.map(messageOf))
  await takeOff(box, settled, attempts.filter(waits), now)
}

async function attempt(id: string, notice: PendingNotice): Promise<Attempt> {
  const mayPush = notice.push !== null && !notice.pushed
  return { id, notice, outcome: mayPush && notice.push ? await push(notice, notice.push) : 'untried' }
}

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
  push: outcome === 'later' ? 'failed' : outcome,
})

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

/** Removes what is delivered. The due time is cleared only if nobody has written to the case since. */
async function takeOff(box: Outbox, settled: Attempt[], waiting: Attempt[], now: Instant): Promise<void> {
  const changes: Record<string, unknown> = {}
  for (const { id } of settled) changes[`notices.${id}`] = _.remove()
  for (const { id } of waiting) changes[`notices.${id}.pushed`] = false
  const left = Object.keys(box.notices).length - settled.length
  const whole = { ...changes, noticeDueAt: waiting.length > 0 ? now + BACK_OFF : left > 0 ? now + LEASE : null }
  const updated = await update('requests', { _id: box._id, version: box.version }, whole)
  if (updated === 0) await update('requests', { _id: box._id }, changes)
}

/** Takes over what an earlier delivery left, if nobody else has meanwhile; the notices claimed, or null. One call. */
export async function claim(
  box: Outbox & Pick<RequestDocument, 'noticeDueAt'>,
  now: Instant,
): Promise<Record<string, PendingNotice> | null> {
  const unmoved = { _id: box._id, version: box.version, noticeDueAt: box.noticeDueAt }
  // Two who delivered side by side each left the other's to the sweep: nothing is left, and nobody looks again.
  if (Object.keys(box.notices).length === 0) {
    await update('requests', unmoved, { noticeDueAt: null })
    return null
  }
  const updated = await update('requests', unmoved, {
    notices: _.set(takenUp(box.notices)),
    noticeDueAt: now + LEASE,
  })
  return updated === 1 ? box.notices : null
}
