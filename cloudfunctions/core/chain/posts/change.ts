import type { Instant } from '../../../contract'
import type { Tiding } from '../../notice/tiding'
import type { PostChange, PostDocument } from '../stored'

/** Longer than any function runs: whoever read the post before the change has written by then what he would. */
export const SETTLED = 30_000

/** The change that must be carried from now on: what was still to be told of an earlier one is told with it. */
export function changed(
  post: Pick<PostDocument, 'change'> | null,
  now: Instant,
  tidings: readonly Tiding[],
): PostChange {
  const before = post?.change?.tidings ?? {}
  const added = Object.fromEntries(tidings.map((tiding) => [`${tiding.id}-${tiding.openid}`, tiding]))
  return { at: now, tidings: { ...before, ...added }, after: null, changed: false }
}

/** When the sweep must look next: a change at once, the end of an absence in its time. */
export const dueAt = (
  { change, absentUntil, until }: Pick<PostDocument, 'change' | 'absentUntil' | 'until'>,
  now: Instant,
): Instant | null => (change ? now : until === null ? absentUntil : null)

/** What a portion of the walk found. */
export interface Walked {
  /** Cases it changed, or could not because somebody was faster. */
  found: boolean
  /** The last of those waiting for the post. */
  last: { at: number; id: string } | null
  /** Nothing lies beyond. */
  end: boolean
}

/** The change after a portion: null once a whole walk, begun late enough, has found nothing; else when to go on. */
export function walked(
  change: PostChange,
  { found, last, end }: Walked,
  now: Instant,
): { change: PostChange; at: Instant } | null {
  const anything = change.changed || found
  const told = { ...change, tidings: {} }
  if (!end) return { change: { ...told, after: last, changed: anything }, at: now }
  const settled = now >= change.at + SETTLED
  if (!anything && settled) return null
  return { change: { ...told, after: null, changed: false }, at: settled ? now : change.at + SETTLED }
}
