import { doorsOf, householdId, type Layout, type LivingAs } from '../../contract'
import type { AreaDocument, HouseholdDocument, Housemate } from './stored'

/** More than live behind any door. */
export const MOST_MATES = 20
/** So many intents are remembered as done. */
const REMEMBERED = 12

type Unit = Pick<AreaDocument, '_id' | 'areaPath'>

/** A door behind which nobody is known yet. */
export const emptyHousehold = (unit: Unit, door: string, now: number): HouseholdDocument => ({
  _id: householdId(unit._id, door),
  unitId: unit._id,
  door,
  areaPath: unit.areaPath,
  people: [],
  phoneless: null,
  care: false,
  visit: { every: null, lastAt: null, dueAt: null },
  reads: {},
  claims: 0,
  version: 0,
  updatedAt: now,
})

/** Nobody is known of, cared for or visited there: then the door needs no document. */
export const isForgotten = ({ people, phoneless, care, visit, reads }: HouseholdDocument): boolean =>
  people.length === 0 &&
  phoneless === null &&
  !care &&
  visit.every === null &&
  visit.lastAt === null &&
  Object.keys(reads).length === 0

/** The same with other people: their claims counted, one version on. */
export const withPeople = (
  household: HouseholdDocument,
  people: Housemate[],
  now: number,
  intent: string | null = null,
): HouseholdDocument => ({
  ...household,
  people,
  claims: people.filter(({ confirmed }) => confirmed === null).length,
  ...(intent === null ? {} : { done: remembered(household.done, intent) }),
  version: household.version + 1,
  updatedAt: now,
})

/** The record that goes on where it is written anew; null where another household has moved in: called otherwise, and not said to be the same. */
export const goingOn = (
  before: HouseholdDocument['phoneless'],
  called: string,
  same = false,
): HouseholdDocument['phoneless'] => (before && (same || called === before.called) ? before : null)

export const remembered = (done: readonly string[] | undefined, intent: string): string[] => [
  ...(done ?? []).slice(1 - REMEMBERED),
  intent,
]

interface Claim {
  openid: string
  called: string
  as?: LivingAs | undefined
  words?: string | undefined
}

/** Somebody says that he lives there, or says more of himself: what was confirmed stays so. Null where there is no room. */
export function withClaim(household: HouseholdDocument, claim: Claim, now: number): HouseholdDocument | null {
  const known = household.people.find(({ openid }) => openid === claim.openid)
  if (!known && household.people.length >= MOST_MATES) return null
  const mate: Housemate = {
    openid: claim.openid,
    called: claim.called,
    as: claim.as ?? known?.as ?? null,
    words: claim.words ?? known?.words ?? null,
    since: known?.since ?? now,
    confirmed: known?.confirmed ?? null,
  }
  const people = known ? household.people.map((one) => (one === known ? mate : one)) : [...household.people, mate]
  return withPeople(household, people, now)
}

/** Without one person. */
export const withoutMate = (household: HouseholdDocument, openid: string, now: number, intent: string | null = null) =>
  withPeople(
    household,
    household.people.filter((mate) => mate.openid !== openid),
    now,
    intent,
  )

/** With one claim confirmed. */
export const withConfirmed = (
  household: HouseholdDocument,
  openid: string,
  by: NonNullable<Housemate['confirmed']>['by'],
  { now, intent }: { now: number; intent: string },
) =>
  withPeople(
    household,
    household.people.map((mate) => (mate.openid === openid ? { ...mate, confirmed: { at: now, by } } : mate)),
    now,
    intent,
  )

/** The first who was confirmed there: he vouches for the next. Null where nobody has been. */
export function voucherOf({ people }: Pick<HouseholdDocument, 'people'>): Housemate | null {
  const confirmed = people.filter((mate) => mate.confirmed !== null)
  return confirmed.sort((a, b) => (a.confirmed?.at ?? 0) - (b.confirmed?.at ?? 0))[0] ?? null
}

/** The floor a door stands on by the plan of its stairwell; null where the plan does not know it. */
export const floorOf = (layout: Layout | undefined, door: string): number | null => {
  const index = layout ? doorsOf(layout).findIndex((doors) => doors.includes(door)) : -1
  return index < 0 ? null : index + 1
}
