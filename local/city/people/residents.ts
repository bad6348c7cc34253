import { doorOf, doorsOf } from '../../../cloudfunctions/contract'
import type { PersonDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Areas, homeStairwell, type Stairwell } from '../areas'
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
  return [...found, ...firstNeighbours(seed, now, areas, found)]
}

function firstResident(now: number, areas: Areas, random: Random): Resident {
  const stairwell: Stairwell = homeStairwell(areas)
  const person = personOf(openidOf(1), '朴女士', joinedBefore(now, random))
  person.homes.push(homeIn(stairwell, doorOf(3, 2), true))
  return { name: '朴美英', person }
}

/** Doors of the first stairwell that nobody has claimed: the design shows 19 of 24 lit. */
const DARK = new Set(['103', '202', '304', '604'])

/** Her neighbours: all but a few doors of her stairwell take part, and somebody has just asked to be confirmed at 601. */
function firstNeighbours(seed: number, now: number, areas: Areas, before: readonly Resident[]): Resident[] {
  const random = randomOf(seed, 'neighbours')
  const stairwell = homeStairwell(areas)
  const taken = new Set(
    before.flatMap(({ person }) =>
      person.homes.filter(({ unitId }) => unitId === stairwell.unit._id).map(({ door }) => door),
    ),
  )
  const free = doorsOf(stairwell)
    .flat()
    .filter((door) => !taken.has(door) && !DARK.has(door))
  return free.map((door, index) => {
    const newcomer = door === '601'
    const { name, called } = newcomer ? { name: '崔莲花', called: '崔女士' } : nameFrom(random)
    const since = newcomer ? now - 3 * DAY : joinedBefore(now, random)
    const person = personOf(openidOf(before.length + index + 1), called, since)
    person.homes.push(homeIn(stairwell, door, !newcomer))
    return { name, person }
  })
}
