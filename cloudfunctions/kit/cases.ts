import { takenUp } from '../core/notice/for'
import type { Evolved } from '../core/request/evolve'
import type { RequestDocument } from '../core/request/stored'
import { _ } from './cloud'
import { update } from './database'
import { followVisits } from './follow'

/** Fields that are appended to or kept apart, never replaced as a whole. */
const KEPT_APART = ['_id', 'events', 'notices']

/** A move as one update: changed facts, its events and its notices, so that they stand or fall together. */
export function changesOf(before: RequestDocument, { request, events, notices }: Evolved): Record<string, unknown> {
  const changes: Record<string, unknown> = { events: _.push(events) }
  for (const [field, value] of Object.entries(request)) {
    const known = before[field as keyof RequestDocument]
    // Set whole: a nested object given plainly would be merged into the stored one, field by field.
    if (!KEPT_APART.includes(field) && value !== known) changes[field] = _.set(value)
  }
  for (const [id, notice] of Object.entries(takenUp(notices))) changes[`notices.${id}`] = _.set(notice)
  // Said again even where it has not changed: who delivers what was told before may have cleared it since it was read.
  if (Object.keys(notices).length > 0) changes.noticeDueAt = request.noticeDueAt
  return changes
}

/**
 * Writes a move; false where the case has another version by now, and then nothing is written. One call, and one more where a visit
 * must follow it.
 */
export async function store(before: RequestDocument, evolved: Evolved): Promise<boolean> {
  const unmoved = { _id: before._id, version: before.version }
  if ((await update('requests', unmoved, changesOf(before, evolved))) !== 1) return false
  await followVisits(before, evolved.request)
  return true
}
