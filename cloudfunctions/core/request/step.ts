import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { nextLook } from '../notice/next-look'
import type { PendingNotice } from '../notice/stored'
import { chained, type NewEvent, type Seal } from './events'
import type { CaseEvent, RequestDocument } from './stored'

/** What every step of a case or a matter is taken with. */
export interface Stepping {
  now: Instant
  key: string | null
  seal: Seal
  calendar: Calendar
}

/** What has a chain of events, a version and an outbox: a case, or a matter. */
type Moving = Pick<RequestDocument, '_id' | 'version' | 'updatedAt' | 'events' | 'last' | 'notices' | 'noticeDueAt'>

interface Taken<T> {
  changes: Partial<T>
  events: readonly NewEvent[]
}

/** Steps that are `quiet` are passed over by lists; such a step moves nothing that was not `open` from its place there. */
interface Standing {
  quiet: readonly string[]
  open: boolean
}

/** The facts after a step, and the events it adds to the chain. */
export function stepped<T extends Moving>(
  before: T,
  { changes, events }: Taken<T>,
  { now, key, seal }: Stepping,
  { quiet, open }: Standing,
): { moved: T; added: CaseEvent[] } {
  const added = chained(before._id, before.events, events, { at: now, key, seal })
  const told = events.find(({ kind }) => !quiet.includes(kind))
  const moved = {
    ...before,
    ...changes,
    version: before.version + 1,
    updatedAt: told || open ? now : before.updatedAt,
    events: [...before.events, ...added],
    last: told ? { kind: told.kind, at: now, actor: told.actor, words: told.words || null } : before.last,
  }
  return { moved, added }
}

/** The outbox with what a step adds to it, and when somebody must look at it. */
export function outboxOf(
  before: Pick<Moving, 'notices' | 'noticeDueAt'>,
  pending: Record<string, PendingNotice>,
  now: Instant,
): Pick<Moving, 'notices' | 'noticeDueAt'> {
  const waiting = { ...before.notices, ...pending }
  return { notices: waiting, noticeDueAt: nextLook(before.noticeDueAt, { waiting, pending }, now) }
}
