import type { Instant } from '../../../cloudfunctions/contract'
import type { Areas, Stairwell } from '../areas'
import type { People } from '../people'
import type { Random } from '../random'

export interface Reporters {
  /** Where something comes up: older buildings have more of it than others. */
  stairwell(random: Random): Stairwell
  /** Who raises it: somebody who lives there and had come by then, now and then a grid worker on his round. */
  at(stairwell: Stairwell, when: Instant, random: Random): string
}

/** Everybody but the first resident, whose own cases are told one by one. */
export function reportersOf(areas: Areas, { residents, posts }: People): Reporters {
  const living = new Map<string, Array<{ openid: string; since: Instant }>>()
  for (const { person } of residents.slice(1)) {
    for (const { unitId } of person.homes) {
      living.set(unitId, [...(living.get(unitId) ?? []), { openid: person._id, since: person.createdAt }])
    }
  }
  const workers = new Map<string | null, string[]>()
  for (const { kind, areaId, openid } of posts) {
    if (kind === 'gridWorker') workers.set(areaId, [...(workers.get(areaId) ?? []), openid])
  }
  // The number of a building is as good as its age.
  const troubled = areas.stairwells.filter(({ building }) => Number(building._id.slice(1)) % 5 === 0)
  return {
    stairwell: (random) => random.pick(random.chance(0.3) ? troubled : areas.stairwells),
    at({ unit }, when, random) {
      const there = (living.get(unit._id) ?? []).filter(({ since }) => since < when)
      const grid = workers.get(unit.areaPath[3] ?? null) ?? []
      return there.length === 0 || random.chance(0.05) ? random.pick(grid) : random.pick(there).openid
    },
  }
}
