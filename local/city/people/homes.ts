import { doorOf } from '../../../cloudfunctions/contract'
import type { HomeRecord, PersonDocument } from '../../../cloudfunctions/core/chain/stored'
import { fullName, type Stairwell } from '../areas'
import type { Random } from '../random'

export function homeIn({ unit }: Stairwell, door: string, confirmed: boolean): HomeRecord {
  return {
    unitId: unit._id,
    door,
    title: fullName(unit),
    where: unit.names.slice(1, 4),
    areaPath: unit.areaPath,
    confirmed,
  }
}

/** Gives a person a confirmed home behind one of the doors. */
export function settle(person: PersonDocument, stairwell: Stairwell, random: Random, confirmed = true): void {
  const door = doorOf(random.int(1, stairwell.floors), random.int(1, stairwell.doors))
  if (person.homes.every(({ unitId }) => unitId !== stairwell.unit._id)) {
    person.homes.push(homeIn(stairwell, door, confirmed))
  }
}
