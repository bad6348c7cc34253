import type { CareHeld } from '../contract'
import type { CareLookDocument } from '../core/visit/stored'
import { careLookOf } from '../core/visit/view'
import { careOf } from './care'
import { openedPerson } from './care-document'
import { _ } from './cloud'
import { list } from './database'

/** The looks of so many entries that are shown; beyond them the grid head's list goes on. */
const LAST = 200

/** What the ledger holds of a person, in full for himself alone, and who looked. Two calls, one where he does not stand in it. */
export async function careHeldOf(openid: string): Promise<CareHeld[]> {
  const entries = await careOf(openid)
  if (entries.length === 0) return []
  const order: Array<[string, 'desc']> = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ]
  const ids = entries.map(({ _id }) => _id)
  const looks = await list<CareLookDocument>('careLooks', { careId: _.in(ids) }, { order, limit: LAST })
  return entries.map((entry) => ({
    careId: entry._id,
    person: openedPerson(entry),
    ...{ since: entry.since, until: entry.until, basis: entry.basis },
    by: { name: entry.by.name, post: entry.by.post },
    looks: looks
      .filter(({ careId }) => careId === entry._id)
      .map((look) => careLookOf(look, openid))
      .map(({ at, by, why }) => ({ at, by, why })),
  }))
}
