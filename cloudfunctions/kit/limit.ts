import type { Instant } from '../contract'
import { _ } from './cloud'
import { insertOnce, update } from './database'

/**
 * Counts one more look under this id, or says that there have been `most` within the window: the oldest of the last so many must lie
 * further back. One update that nobody can outrun; one call more for somebody's first.
 */
export async function withinLimit(
  id: string,
  { most, window, now }: { most: number; window: number; now: Instant },
): Promise<boolean> {
  const room = { _id: id, 'at.0': _.lte(now - window) }
  if ((await update('reveals', room, { at: _.push({ each: [now], slice: -most }) })) === 1) return true
  return insertOnce('reveals', { _id: id, at: [...Array<Instant>(most - 1).fill(0), now] })
}
