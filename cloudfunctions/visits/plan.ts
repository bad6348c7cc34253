import { householdId, type Instant, type routes, type VisitRhythm } from '../contract'
import { dayOf, startOfDay } from '../core/calendar/working-time'
import { emptyHousehold } from '../core/chain/household'
import type { HouseholdDocument } from '../core/chain/stored'
import { dueAfter, firstDue } from '../core/visit/rhythm'
import { actingAtUnit } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { insertAll, list, update } from '../kit/database'
import type { UseCase } from '../kit/serve'

type Known = Pick<HouseholdDocument, '_id' | 'door' | 'visit'>

/**
 * Sets the rhythm of these doors. The rhythm is written first and the last visits are read after it: see `wereVisited`. Four calls, and
 * one for each day on which doors fall due.
 */
export const plan: UseCase<typeof routes.visits.plan> = async ({ unitId, doors, every }, { openid, now }) => {
  const acting = await actingAtUnit(await callerOf(openid, now), 'planVisits', unitId, now)
  if (acting instanceof Refused) return acting
  const asked = [...new Set(doors)]
  const ids = asked.map((door) => householdId(unitId, door))
  const found = await update('households', { _id: _.in(ids) }, { 'visit.every': every, updatedAt: now })
  const known = await list<Known>('households', { _id: _.in(ids) }, { fields: { door: true, visit: true } })
  if (found < asked.length) await withRecords(acting.unit, asked, known, every, now)
  const plans = asked.map((door, place) => {
    const lastAt = known.find((household) => household.door === door)?.visit.lastAt ?? null
    return { door, every, lastAt, dueAt: dueOf(every, lastAt, now, place, asked.length) }
  })
  await Promise.all(byDay(plans).map(([dueAt, group]) => fallDue(unitId, group, { dueAt, every, now })))
  return { plans }
}

const dueOf = (every: VisitRhythm | null, lastAt: Instant | null, now: Instant, place: number, count: number) => {
  if (every === null) return null
  return lastAt === null ? firstDue(every, now, place, count) : dueAfter(every, lastAt)
}

interface Planned {
  door: string
  lastAt: Instant | null
  dueAt: Instant | null
}

/** Those that fall due together were last visited on the same day. */
function byDay(plans: readonly Planned[]): Array<[Instant | null, Planned[]]> {
  const groups = new Map<string, Planned[]>()
  for (const one of plans) {
    const name = `${one.dueAt} ${one.lastAt === null ? '' : dayOf(one.lastAt)}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()].map((group) => [group[0]?.dueAt ?? null, group])
}

interface Due {
  dueAt: Instant | null
  every: VisitRhythm | null
  now: Instant
}

/** Not where a visit on another day came between. One call. */
function fallDue(unitId: string, group: readonly Planned[], { dueAt, every, now }: Due) {
  const last = group[0]?.lastAt ?? null
  const day = last === null ? null : dayOf(last)
  return update(
    'households',
    {
      _id: _.in(group.map(({ door }) => householdId(unitId, door))),
      'visit.every': every,
      'visit.lastAt': day === null ? null : _.and([_.gte(startOfDay(day)), _.lt(startOfDay(day + 1))]),
    },
    { 'visit.dueAt': dueAt, updatedAt: now },
  )
}

async function withRecords(
  unit: { _id: string; areaPath: string[] },
  doors: readonly string[],
  known: readonly Known[],
  every: VisitRhythm | null,
  now: Instant,
) {
  const missing = doors
    .map((door) => emptyHousehold(unit, door, now))
    .filter(({ _id }) => known.every((household) => household._id !== _id))
    .map((household) => ({ ...household, visit: { ...household.visit, every } }))
  const faster = await insertAll('households', missing)
  const ids = faster.map(({ _id }) => _id)
  if (ids.length > 0) await update('households', { _id: _.in(ids) }, { 'visit.every': every })
}
