import type { Evolved } from '../core/request/evolve'
import type { RequestDocument } from '../core/request/stored'
import { changesTo } from './boxes'
import { update } from './database'
import { followVisits } from './follow'

/** A move as one update: changed facts, its events and its notices, so that they stand or fall together. */
export const changesOf = (before: RequestDocument, { request, events, notices }: Evolved): Record<string, unknown> =>
  changesTo(before, { after: request, events, notices })

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
