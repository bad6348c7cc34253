import type { routes, UnitCount } from '../contract'
import { type EntryArea, titleOfArea } from '../core/group/place'
import { Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { counted } from '../kit/group/ballots'
import { readerOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { entryFor } from './entry'

/** Counts the rows of a closed vote again. Five calls for a thousand households, one more for each further thousand. */
export const recount: UseCase<typeof routes.groups.recount> = async ({ entryId }, context) => {
  const found = await entryFor(entryId, readerOf(context), 'vote')
  if (found instanceof Refused) return found
  const shown = found.entry.vote.result
  if (!shown) return refused({ code: 'vote.running' })
  const { counts, ballots, units, checksum } = await counted(found.entry)
  return { shown, counts, ballots, units: await named(units), checksum, same: checksum === shown.checksum }
}

/** No answer names more; beyond them the sum is what counts. */
const MOST_NAMES = 1000

/** The stairwells by their names. One call. */
async function named(units: readonly UnitCount[]): Promise<Array<UnitCount & { name: string }>> {
  const ids = units.slice(0, MOST_NAMES).map(({ unitId }) => unitId)
  const fields = { kind: true, names: true }
  const areas =
    ids.length === 0
      ? []
      : await list<Pick<EntryArea, '_id' | 'kind' | 'names'>>(
          'areas',
          { _id: _.in(ids) },
          { limit: MOST_NAMES, fields },
        )
  const names = new Map(areas.map((area) => [area._id, titleOfArea(area)]))
  return units.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? unit.unitId }))
}
