import { householdId, type OutputOf, type routes } from '../contract'
import type { PersonDocument } from '../core/chain/stored'
import type { VisitDocument } from '../core/visit/stored'
import { visitorOf } from '../core/visit/view'
import { careHeldOf } from '../kit/care-held'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

type Mine = typeof routes.visits.mine
const LAST = 30

/** Who came to the caller's door, and what the ledger holds of him. Four calls. */
export const mine: UseCase<Mine> = async (_input, { openid }) => {
  const [person, care] = await Promise.all([
    byId<Pick<PersonDocument, 'homes'>>('people', openid, { homes: true }),
    careHeldOf(openid),
  ])
  // Whoever only claims to live there is told nothing of it.
  const doors = (person?.homes ?? []).flatMap(({ unitId, door, confirmed }) =>
    confirmed && door !== null ? householdId(unitId, door) : [],
  )
  return { visits: doors.length > 0 ? await visitsAt(doors, openid) : [], care }
}

/** Who, when, and what for: never what was noted. */
async function visitsAt(doors: string[], openid: string): Promise<OutputOf<Mine>['visits']> {
  const found = await list<VisitDocument>(
    'visits',
    { householdId: _.in(doors) },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LAST,
    },
  )
  return found.map(({ at, areaName, door, by, purposes, met }) => ({
    ...{ at, areaName, door: door ?? '', purposes, met },
    by: visitorOf(by, openid),
  }))
}
