import { type Desk, type DoorMark, doorsOf, type Layout } from '../../../contract'
import type { HouseholdDocument } from '../stored'
import { isBound, isVisitDue } from '../tally'
import { type CaseItem, worst } from './cases'

type Floors = NonNullable<Desk['floors']>

export interface Behind {
  households: ReadonlyMap<string, HouseholdDocument>
  cases: readonly CaseItem[]
  /** Notices in force here, by id. */
  inForce: readonly string[]
  now: number
}

/** How a door looks from the yard. */
export const stateOf = (household: Pick<HouseholdDocument, 'people' | 'phoneless'> | undefined): DoorMark['state'] => {
  if (!household) return 'dark'
  if (isBound(household) || household.phoneless) return 'lit'
  return household.people.length > 0 ? 'claimed' : 'dark'
}

/** Whether somebody there who should have read a notice has not. */
export const hasUnread = (household: HouseholdDocument, inForce: readonly string[]): boolean =>
  stateOf(household) === 'lit' && inForce.some((id) => household.reads[id] === undefined)

export function markOf(door: string, { households, cases, inForce, now }: Behind): DoorMark {
  const household = households.get(door)
  const lamps = cases.filter((one) => one.door === door).map(({ lamp }) => lamp.colour)
  return {
    door,
    state: stateOf(household),
    people: household?.people.length ?? 0,
    claims: household?.claims ?? 0,
    phoneless: household ? household.phoneless !== null : false,
    care: household?.care ?? false,
    visitDue: household ? isVisitDue(household.visit, now) : false,
    lamp: worst(lamps),
    unread: household ? hasUnread(household, inForce) : false,
  }
}

/** Doors floor by floor as the stairwell is built; those that no plan knows come last. */
export function floorsOf(layout: Layout | undefined, behind: Behind): Floors {
  const planned = layout ? doorsOf(layout) : []
  const known = new Set(planned.flat())
  const others = [...behind.households.keys()].filter((door) => !known.has(door)).sort()
  const floors: Floors = planned.map((doors, index) => ({
    floor: index + 1,
    doors: doors.map((door) => markOf(door, behind)),
  }))
  return others.length > 0 ? [...floors, { floor: null, doors: others.map((door) => markOf(door, behind)) }] : floors
}

/** The same as windows alone, for a stairwell seen from the building's desk. */
export const panesOf = (
  layout: Layout | undefined,
  households: ReadonlyMap<string, HouseholdDocument>,
): Array<Array<DoorMark['state']>> =>
  (layout ? doorsOf(layout) : []).map((doors) => doors.map((door) => stateOf(households.get(door))))
