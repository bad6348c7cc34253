import { doorsOf, type VisitRhythm } from '../../../cloudfunctions/contract'
import { emptyHousehold } from '../../../cloudfunctions/core/chain/household'
import type {
  HouseholdDocument,
  Housemate,
  PersonDocument,
  PostDocument,
} from '../../../cloudfunctions/core/chain/stored'
import { dueAfter } from '../../../cloudfunctions/core/visit/rhythm'
import type { Areas, Stairwell } from '../areas'
import { type Random, randomOf } from '../random'
import { nameFrom } from './names'
import { morning } from './terms'

interface Setting {
  now: number
  areas: Areas
  posts: readonly PostDocument[]
  people: readonly PersonDocument[]
}

const DAYS: Record<VisitRhythm, number> = { day: 1, week: 7, month: 30 }

/** The doors behind which somebody takes part or is looked after. A door nobody has claimed or noted has no household. */
export function householdsOf(seed: number, { now, areas, posts, people }: Setting): HouseholdDocument[] {
  const random = randomOf(seed, 'households')
  const heads = new Map(posts.filter(({ kind }) => kind === 'unitHead').map((post) => [post.areaId, post]))
  const living = byUnit(people)
  return areas.stairwells.flatMap((stairwell) => {
    const head = heads.get(stairwell.unit._id)
    const mates = living.get(stairwell.unit._id) ?? []
    const bound = [...new Set(mates.map(({ door }) => door))].map((door) => household(stairwell, door, now))
    for (const { door, mate } of mates) bound.find((one) => one.door === door)?.people.push(confirmedBy(mate, head))
    for (const one of bound) one.claims = one.people.filter(({ confirmed }) => confirmed === null).length
    const all = head ? [...bound, ...withoutPhones(stairwell, bound, head, now, random)] : bound
    for (const one of all) one.visit = visitOf(one, now, random)
    return all.sort((a, b) => (a._id < b._id ? -1 : 1))
  })
}

function byUnit(people: readonly PersonDocument[]): Map<string, Array<{ door: string; mate: Housemate }>> {
  const found = new Map<string, Array<{ door: string; mate: Housemate }>>()
  for (const { _id, called, homes, createdAt } of people)
    for (const { unitId, door, confirmed } of homes) {
      if (door === null) continue
      const confirmation = confirmed ? { at: createdAt, by: { openid: '', postId: null, name: '' } } : null
      const mate: Housemate = {
        ...{ openid: _id, called, as: null, words: null, since: createdAt },
        confirmed: confirmation,
      }
      found.set(unitId, [...(found.get(unitId) ?? []), { door, mate }])
    }
  return found
}

/** The one who has just moved in says so; everybody else was confirmed by the head of the stairwell. */
const confirmedBy = (mate: Housemate, head: PostDocument | undefined): Housemate =>
  mate.confirmed === null
    ? { ...mate, as: 'tenant', words: '8 月搬来' }
    : {
        ...mate,
        confirmed: {
          at: mate.confirmed.at,
          by: { openid: head?.openid ?? '', postId: head?._id ?? null, name: head?.name ?? '' },
        },
      }

const household = ({ unit }: Stairwell, door: string, now: number): HouseholdDocument => ({
  ...emptyHousehold(unit, door, now),
  version: 1,
})

/** In most stairwells the head keeps a record of somebody old who has no smartphone. */
function withoutPhones(
  stairwell: Stairwell,
  bound: readonly HouseholdDocument[],
  { _id: postId, name, from }: PostDocument,
  now: number,
  random: Random,
): HouseholdDocument[] {
  const free = doorsOf(stairwell)
    .flat()
    .filter((door) => bound.every((one) => one.door !== door))
  if (free.length === 0 || !random.chance(0.7)) return []
  const { called } = nameFrom(random)
  return [{ ...household(stairwell, random.pick(free), now), phoneless: { called, since: from, by: { postId, name } } }]
}

/** Who has no phone is visited every week; of the others some every month. Most visits are kept, some are due. */
function visitOf({ phoneless }: HouseholdDocument, now: number, random: Random): HouseholdDocument['visit'] {
  const every: VisitRhythm | null = phoneless ? 'week' : random.chance(0.15) ? 'month' : null
  if (every === null) return { every, lastAt: null, dueAt: null }
  const lastAt = Math.min(now, morning(now, Math.floor(random.between(0, DAYS[every] * 1.15))))
  return { every, lastAt, dueAt: dueAfter(every, lastAt) }
}
