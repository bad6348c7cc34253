import type { PersonDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, doorOf, homeStairwell, type Stairwell } from '../areas'
import { type Random, randomOf } from '../random'
import { joinedBefore, personOf } from './holders'
import { homeIn, settle } from './homes'
import { nameFrom } from './names'

export interface Resident {
  name: string
  person: PersonDocument
}

const DAY = 86_400_000
const openidOf = (number: number) => `res-${String(number).padStart(5, '0')}`

/** About two people of each stairwell use the mini program. The first is she whose home page the design shows. */
export function residents(seed: number, now: number, areas: Areas): Resident[] {
  const random = randomOf(seed, 'residents')
  const found: Resident[] = [firstResident(now, areas, random)]
  for (const stairwell of areas.stairwells) {
    const count = random.weighted([1, 2, 3, 4], (people) => [0, 3, 5, 2.4, 0.4][people] as number)
    for (let place = 0; place < count; place++) {
      const { name, called } = nameFrom(random)
      const newcomer = random.chance(0.08)
      const since = newcomer ? now - random.int(1 * DAY, 60 * DAY) : joinedBefore(now, random)
      const person = personOf(openidOf(found.length + 1), called, since)
      settle(person, stairwell, random, !newcomer)
      if (random.chance(0.02)) settle(person, random.pick(areas.stairwells), random)
      found.push({ name, person })
    }
  }
  return found
}

function firstResident(now: number, areas: Areas, random: Random): Resident {
  const stairwell: Stairwell = homeStairwell(areas)
  const person = personOf(openidOf(1), '朴女士', joinedBefore(now, random))
  person.homes.push(homeIn(stairwell, doorOf(3, 2), true))
  return { name: '朴美英', person }
}
