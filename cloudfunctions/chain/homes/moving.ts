import { householdId, type Instant } from '../../contract'
import { doorIn, type HomeChange, marked } from '../../core/chain/homes'
import { emptyHousehold, isForgotten, MOST_MATES, remembered, withClaim, withoutMate } from '../../core/chain/household'
import type { AreaDocument, HouseholdDocument, PersonDocument } from '../../core/chain/stored'
import { type Refused, refused } from '../../kit/answer'
import type { Documents } from '../../kit/transaction'

export interface Moving {
  openid: string
  /** The unit that is entered, left or named again. */
  unit: Pick<AreaDocument, '_id' | 'areaPath'>
  decide: (person: PersonDocument) => HomeChange
  /** What he says of himself at his door. */
  saying?: Pick<Parameters<typeof withClaim>[1], 'as' | 'words'>
  intent: string
  now: Instant
}

export interface Moved {
  person: PersonDocument
  /** The household in which he has just claimed a home; null where nothing is new. */
  claimed: HouseholdDocument | null
}

/** A person's homes and the households behind their doors, changed together. Two calls, two more for each door touched. */
export async function move(documents: Documents, moving: Moving): Promise<Moved | Refused> {
  const { openid, unit, decide, saying, intent, now } = moving
  const known = await documents.get<PersonDocument>('people', openid)
  const person = known ?? { _id: openid, called: '', homes: [], version: 0, createdAt: now, updatedAt: now }
  if (person.done?.includes(intent)) return { person, claimed: null }
  const decided = decide(person)
  if ('code' in decided) return refused(decided)
  const [from, to] = [doorIn(person.homes, unit._id), doorIn(decided.homes, unit._id)]
  const entered = to === null ? null : await enter(documents, { ...moving, door: to, called: decided.called })
  if (entered === 'full') return refused({ code: 'household.full', most: MOST_MATES })
  if (from !== null && from !== to) await leave(documents, householdId(unit._id, from), openid, now)
  const mate = entered?.household.people.find((one) => one.openid === openid)
  const homes = mate ? marked(decided.homes, { unitId: unit._id, door: to }, mate.confirmed !== null) : decided.homes
  const after: PersonDocument = {
    ...person,
    ...{ called: decided.called, homes },
    ...{ done: remembered(person.done, intent), version: person.version + 1, updatedAt: now },
  }
  await documents.set('people', after)
  const fresh = entered?.fresh && mate?.confirmed === null
  return { person: after, claimed: fresh ? entered.household : null }

  async function enter(
    inside: Documents,
    { door, called }: { door: string; called: string } & Moving,
  ): Promise<{ household: HouseholdDocument; fresh: boolean } | 'full'> {
    const before =
      (await inside.get<HouseholdDocument>('households', householdId(unit._id, door))) ??
      emptyHousehold(unit, door, now)
    const household = withClaim(before, { openid, called, ...saying }, now)
    if (!household) return 'full'
    await inside.set('households', household)
    return { household, fresh: before.people.every((one) => one.openid !== openid) }
  }
}

/** Takes somebody out of a household; a door that nobody is known behind any more needs no document. Two calls. */
export async function leave(documents: Documents, id: string, openid: string, now: Instant): Promise<void> {
  const household = await documents.get<HouseholdDocument>('households', id)
  if (!household?.people.some((mate) => mate.openid === openid)) return
  const left = withoutMate(household, openid, now)
  if (isForgotten(left)) await documents.remove('households', id)
  else await documents.set('households', left)
}
