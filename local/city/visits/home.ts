import { type CareKind, householdId, type VisitRhythm } from '../../../cloudfunctions/contract'
import { dayOf, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import { emptyHousehold } from '../../../cloudfunctions/core/chain/household'
import type { HouseholdDocument } from '../../../cloudfunctions/core/chain/stored'
import { dueAfter } from '../../../cloudfunctions/core/visit/rhythm'
import { type Areas, homeStairwell } from '../areas'
import type { People } from '../people'
import { HOUR } from './moment'

interface Regular {
  door: string
  every: VisitRhythm
  /** Days since the last visit. */
  ago: number
}

/** Of the stairwell that the design shows: two are late, three are due today, the others have time. */
const regulars: readonly Regular[] = [
  { door: '301', every: 'week', ago: 9 },
  { door: '502', every: 'month', ago: 33 },
  { door: '103', every: 'day', ago: 1 },
  { door: '204', every: 'week', ago: 7 },
  { door: '401', every: 'week', ago: 7 },
  { door: '302', every: 'week', ago: 5 },
  { door: '601', every: 'week', ago: 3 },
]

/** Who stands in the ledger there, by door. */
export const homeCare: Readonly<Record<string, readonly CareKind[]>> = {
  103: ['alone', 'ill'],
  204: ['emptyNest'],
  302: ['veteran'],
}

/** Gives the stairwell of the first page its rhythms, and an old neighbour without a phone. */
export function settleHome(areas: Areas, { households, posts }: People, now: number): void {
  const { unit } = homeStairwell(areas)
  const head = posts.find(({ areaId, kind }) => areaId === unit._id && kind === 'unitHead')
  for (const { door, every, ago } of regulars) {
    const household = known(households, unit, door, now)
    const lastAt = startOfDay(dayOf(now) - ago) + 10 * HOUR
    household.visit = { every, lastAt, dueAt: dueAfter(every, lastAt) }
    if (household.people.length === 0 && head)
      household.phoneless ??= { called: '金奶奶', since: head.from, by: { postId: head._id, name: head.name } }
  }
}

function known(
  households: HouseholdDocument[],
  unit: { _id: string; areaPath: string[] },
  door: string,
  now: number,
): HouseholdDocument {
  const found = households.find(({ _id }) => _id === householdId(unit._id, door))
  if (found) return found
  const fresh = { ...emptyHousehold(unit, door, now), version: 1 }
  households.push(fresh)
  return fresh
}
