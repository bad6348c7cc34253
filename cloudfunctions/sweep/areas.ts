import type { Instant } from '../contract'
import { ABANDONED, MARGIN } from '../core/areas/moment'
import type { PublicationDocument } from '../core/areas/stored'
import { changed } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { outdated } from '../kit/area-figures'
import { _ } from '../kit/cloud'
import { list, remove, update } from '../kit/database'
import { forgetFiles, freeLock, lockOf, moved, publicationOf, takeBack } from '../kit/publications'
import type { Swept } from './batches'
import { carryRound, sideBySide } from './carry'

const BATCH = 50
/** Well within the function's own time; the next tick goes on. */
const MOST_MILLISECONDS = 20_000
const NOTHING: Swept = { found: 0, done: 0, failed: 0 }
/** A check that nobody published. */
const STALE = 7 * 24 * 3_600_000

/**
 * What the versions of the tree need by themselves: one that broke off is taken back well before its moment; one whose moment has
 * come is folded in and carried to whatever copies it. Two calls where nothing is under way.
 */
export async function sweepAreas(clock: () => Instant): Promise<Swept> {
  const lock = await lockOf()
  const [held, forgotten] = [lock?.holder ?? null, await forgetDrafts(clock())]
  if (!lock || held === null) return forgotten
  const publication = await publicationOf(held)
  if (!publication) return oneDone(freeLock(held))
  const { state, from } = publication
  if (state === 'staged' && from !== null && from <= clock()) await moved(publication, { state: 'folding' }, clock())
  if (state === 'folding' || (state === 'staged' && from !== null && from <= clock())) return fold(publication, clock)
  return isLeft(publication, lock.heldAt, clock()) ? oneDone(giveUp(publication, clock())) : forgotten
}

const oneDone = async (work: Promise<unknown>): Promise<Swept> => {
  await work
  return { found: 1, done: 1, failed: 0 }
}

/** Nobody writes on, or it can no longer be whole before its moment. */
function isLeft({ state, from, initial, leaseUntil, updatedAt }: PublicationDocument, heldAt: Instant, now: Instant) {
  if (leaseUntil > now) return false
  if (state === 'discarding' || state === 'discarded') return true
  if (state === 'checked') return heldAt < now - ABANDONED
  const near = !initial && from !== null && now > from - MARGIN
  return state === 'staging' && (near || updatedAt < now - ABANDONED)
}

/** What was discarded stays so; what was abandoned may be published anew. */
async function giveUp(publication: PublicationDocument, now: Instant): Promise<void> {
  const wanted = publication.state === 'discarding' || publication.state === 'discarded'
  const leaving = wanted ? publication : await moved(publication, { leaseUntil: 0 }, now)
  if (!leaving) return
  await takeBack(leaving)
  await moved(leaving, { state: wanted ? 'discarded' : 'checked', cursor: 0, ...(wanted ? {} : { from: null }) }, now)
  await freeLock(leaving._id)
  if (wanted) await forgetFiles(leaving)
}

/** Area after area: first whatever copies it, then the area itself, whose mark is how far the work has come. */
async function fold({ _id: staged, number }: PublicationDocument, clock: () => Instant): Promise<Swept> {
  // New ones, and those that end, have nothing to be folded in.
  await update('areas', { staged, next: null }, { staged: null })
  const started = Date.now()
  for (let done = 0; ; ) {
    const areas = await list<AreaDocument>('areas', { staged }, { limit: BATCH })
    if (areas.length === 0) {
      await conclude(staged, number, clock())
      return { found: done + 1, done: done + 1, failed: 0 }
    }
    const carried = await carryRound(areas.flatMap((area) => (area.next ? changed(area, area.next) : [])))
    if (!carried || Date.now() - started > MOST_MILLISECONDS) return { found: done, done, failed: Number(!carried) }
    await sideBySide(areas, settle)
    await outdated(parentsOf(areas), clock())
    done += areas.length
  }
}

/** Their figures are sums of what lies in them, before as after. */
const parentsOf = (areas: readonly AreaDocument[]): string[] => [
  ...new Set(areas.flatMap(({ parentId, next }) => [parentId, next?.parentId ?? null].filter((id) => id !== null))),
]

async function conclude(staged: string, number: number, now: Instant): Promise<void> {
  await update('boundaries', { staged }, { staged: null })
  const last = await publicationOf(staged)
  if (last) await moved(last, { state: 'done' }, now)
  if (last) await forgetFiles(last)
  await freeLock(staged, number)
}

async function settle(area: AreaDocument): Promise<void> {
  const { _id, staged, next } = area
  if (!next) return void (await update('areas', { _id, staged }, { staged: null }))
  const { _id: _same, staged: _mark, next: _folded, ...fields } = changed(area, next)
  const whole = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, _.set(value)]))
  await update('areas', { _id, staged }, { ...whole, next: null, staged: null })
}

/** Drafts that were never published, with their files. Two calls, one where there are none. */
async function forgetDrafts(now: Instant): Promise<Swept> {
  const stale = { state: _.in(['checked', 'discarded']), publishedAt: null, createdAt: _.lt(now - STALE) }
  const drafts = await list<PublicationDocument>('publications', stale, { limit: 20 })
  if (drafts.length === 0) return NOTHING
  for (const draft of drafts) await forgetFiles(draft)
  await remove('publications', { _id: _.in(drafts.map(({ _id }) => _id)), publishedAt: null })
  return { found: drafts.length, done: drafts.length, failed: 0 }
}
