import { householdId, type Instant } from '../contract'
import { emptyHousehold } from '../core/chain/household'
import type { HouseholdDocument } from '../core/chain/stored'
import { byRhythm } from '../core/visit/household'
import { dueAfter } from '../core/visit/rhythm'
import { _ } from '../kit/cloud'
import { insertAll, list, update } from '../kit/database'

interface Visited {
  unit: { _id: string; areaPath: string[] }
  doors: readonly string[]
  at: Instant
  now: Instant
  /** The day named for the next visit; else the rhythm decides. */
  next: Instant | null
  /** Where nobody was met nobody was visited. */
  met: boolean
}

type Known = Pick<HouseholdDocument, '_id' | 'visit'>

/**
 * Says at the doors when they were last visited, and when they are due next. No version is needed: `lastAt` only grows, and `dueAt` is
 * written only by the visit that is the last, under the rhythm that it was read with. A plan that changes the rhythm meanwhile reads
 * `lastAt` after it has written, so one of the two sees both. Two calls, one more for each rhythm, and for doors without a record.
 */
export async function wereVisited({ unit, doors, at, now, next, met }: Visited): Promise<void> {
  if (doors.length === 0) return
  const ids = doors.map((door) => householdId(unit._id, door))
  if (!met) {
    if (next !== null) await update('households', { _id: _.in(ids) }, { 'visit.dueAt': next, updatedAt: now })
    return
  }
  const found = await update('households', { _id: _.in(ids) }, { 'visit.lastAt': _.max(at), updatedAt: now })
  const known = await list<Known>('households', { _id: _.in(ids) }, { fields: { visit: true } })
  if (found < doors.length) await withRecords(unit, doors, known, at, now)
  await fallDue(known, { at, next, now, all: ids })
}

/** Doors that nobody had claimed, noted or visited. One that got its record meanwhile is told like the others. */
async function withRecords(unit: Visited['unit'], doors: readonly string[], known: Known[], at: Instant, now: Instant) {
  const missing = doors
    .map((door) => emptyHousehold(unit, door, now))
    .filter(({ _id }) => known.every((household) => household._id !== _id))
    .map((household) => ({ ...household, visit: { ...household.visit, lastAt: at } }))
  const faster = await insertAll('households', missing)
  const ids = faster.map(({ _id }) => _id)
  if (ids.length > 0) await update('households', { _id: _.in(ids) }, { 'visit.lastAt': _.max(at) })
}

interface Falling extends Pick<Visited, 'at' | 'next' | 'now'> {
  all: string[]
}

/** Only where this visit is the last one so far, and the rhythm still the one that was read. */
async function fallDue(known: readonly Known[], { at, next, now, all }: Falling) {
  if (next !== null) {
    await update('households', { _id: _.in(all), 'visit.lastAt': at }, { 'visit.dueAt': next, updatedAt: now })
    return
  }
  for (const [every, households] of byRhythm(known)) {
    const ids = households.map(({ _id }) => _id)
    const dueAt = dueAfter(every, at)
    await update(
      'households',
      { _id: _.in(ids), 'visit.every': every, 'visit.lastAt': at },
      { 'visit.dueAt': dueAt, updatedAt: now },
    )
  }
  // A day that was named once, at a door without a rhythm, has passed.
  const once = known.filter(({ visit }) => visit.every === null && visit.dueAt !== null).map(({ _id }) => _id)
  if (once.length > 0)
    await update(
      'households',
      { _id: _.in(once), 'visit.every': null, 'visit.lastAt': at },
      { 'visit.dueAt': null, updatedAt: now },
    )
}
