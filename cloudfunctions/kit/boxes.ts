import { takenUp } from '../core/notice/for'
import type { PendingNotice } from '../core/notice/stored'
import type { CaseEvent } from '../core/request/stored'
import { _ } from './cloud'

/** Fields that are appended to or kept apart, never replaced as a whole. */
const KEPT_APART = ['_id', 'events', 'notices']

interface Boxed {
  _id: string
  version: number
  noticeDueAt: number | null
}
interface Moved<T extends Boxed> {
  after: T
  events: CaseEvent[]
  notices: Record<string, PendingNotice>
}

/** A move as one update: changed facts, its events and its notices, so that they stand or fall together. */
export function changesTo<T extends Boxed>(before: T, { after, events, notices }: Moved<T>): Record<string, unknown> {
  const changes: Record<string, unknown> = { events: _.push(events) }
  for (const [field, value] of Object.entries(after)) {
    const known = before[field as keyof T]
    // Set whole: a nested object given plainly would be merged into the stored one, field by field.
    if (!KEPT_APART.includes(field) && value !== known) changes[field] = _.set(value)
  }
  for (const [id, notice] of Object.entries(takenUp(notices))) changes[`notices.${id}`] = _.set(notice)
  // Said again even where it has not changed: who delivers what was told before may have cleared it since it was read.
  if (Object.keys(notices).length > 0) changes.noticeDueAt = after.noticeDueAt
  return changes
}
