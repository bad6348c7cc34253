import type { Instant } from '../../contract'
import { LEASE, noticesFor } from '../notice/for'
import type { PendingNotice } from '../notice/stored'
import type { Decision } from './decide'
import { chained, type Seal } from './events'
import { states } from './lifecycle'
import type { CaseEvent, RequestDocument } from './stored'

/** Later than any deadline, and still an integer that every database keeps exactly. */
export const END_OF_TIME = 8_640_000_000_000_000

export interface Evolved {
  /** The case after the move. */
  request: RequestDocument
  /** What the move adds to the chain. */
  events: CaseEvent[]
  /** What it adds to the outbox, by notice id. */
  notices: Record<string, PendingNotice>
}

/** The case after a decision: whose move it is and which deadline runs follow from the state alone. */
export function evolve(
  before: RequestDocument,
  { changes, events, notices }: Decision,
  context: { now: Instant; key: string | null; seal: Seal },
): Evolved {
  const { now, key, seal } = context
  const added = chained(before._id, before.events, events, { at: now, key, seal })
  const told = events[0]
  const after: RequestDocument = {
    ...before,
    ...changes,
    version: before.version + 1,
    updatedAt: now,
    events: [...before.events, ...added],
  }
  const { waits, clock, open } = states[after.state]
  after.open = open
  after.waitingFor =
    waits === 'inCharge' ? after.inCharge.postId : waits === 'handler' ? (after.handler?.postId ?? null) : waits
  after.dueAt = clock === 'respond' ? after.clock.respondBy : clock === 'resolve' ? after.clock.resolveBy : null
  after.orderAt = after.dueAt ?? END_OF_TIME
  if (told) after.last = { kind: told.kind, at: now, actor: told.actor, words: told.words || null }
  const pending = noticesFor(after, notices, { now, from: added[0]?.seq ?? after.version })
  after.notices = { ...before.notices, ...pending }
  after.noticeDueAt =
    Object.keys(after.notices).length > 0 ? Math.min(before.noticeDueAt ?? Number.POSITIVE_INFINITY, now + LEASE) : null
  return { request: after, events: added, notices: pending }
}
