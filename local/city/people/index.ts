import type { HouseholdDocument, PersonDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { Areas } from '../areas'
import { withAbsences } from './absences'
import { headsOfBuildings, headsOfUnits, headsOfWideAreas } from './heads'
import { staffOf } from './holders'
import { householdsOf } from './households'
import { partyOf, withRecords } from './party'
import { type Resident, residents } from './residents'
import { type Chosen, selectionsOf } from './selections'
import { workers } from './workers'

export { unitHeadCount } from './heads'
export { gridWorkerCount } from './workers'

export interface People extends Chosen {
  posts: PostDocument[]
  people: PersonDocument[]
  residents: Resident[]
  households: HouseholdDocument[]
  /** Since when the holder of a post is away, by post id. */
  awaySince: Map<string, number>
}

/** Everybody: residents with their homes, heads, workers, and the posts they hold. */
export function peopleOf(seed: number, now: number, areas: Areas): People {
  const staff = staffOf(seed, now)
  const filled = [
    ...headsOfWideAreas(seed, now, areas, staff),
    ...headsOfBuildings(seed, now, areas, staff),
    ...headsOfUnits(seed, now, areas, staff),
    ...workers(seed, now, areas, staff),
  ]
  const { posts: present, since } = withAbsences(seed, now, areas, filled)
  const party = partyOf(seed, now, areas, { staff, posts: present })
  const posts = withRecords(seed, now, [...present, ...party])
  const living = residents(seed, now, areas)
  const people = [...living, ...staff.all].map(({ person }) => person)
  const households = householdsOf(seed, { now, areas, posts, people })
  const chosen = selectionsOf(seed, { now, areas, posts, households })
  return { posts, people, residents: living, households, awaySince: since, ...chosen }
}
