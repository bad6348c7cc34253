import type { Instant } from '../../contract'
import { type EntryDocument, type TallyDocument, tallyId } from '../../core/group/stored'
import { _ } from '../cloud'
import { insertOnce, list, update } from '../database'

/** More doors than any stairwell has. */
const MOST_DOORS = 1000

interface Counted {
  count: number
  told: number
}

/** How many households of each of these stairwells have read a notice, counted from their rows. One call. */
export async function readsIn(
  entryId: string,
  unitIds: readonly string[],
): Promise<Array<{ _id: string; unitId: string; read: { at: Instant; told: string | null } | null }>> {
  const rows = await list<{
    _id: string
    unitId: string
    reads?: Record<string, { at: Instant; told: string | null }>
  }>(
    'households',
    { unitId: _.in([...unitIds]) },
    { limit: MOST_DOORS, fields: { unitId: true, [`reads.${entryId}`]: true } },
  )
  return rows.map(({ _id, unitId, reads }) => ({ _id, unitId, read: reads?.[entryId] ?? null }))
}

/** How many households of a stairwell have voted. One call. */
export const ballotsIn = async (entryId: string, unitId: string): Promise<number> =>
  (await list('ballots', { entryId, unitId }, { limit: MOST_DOORS, fields: { _id: true } })).length

interface Counting {
  entry: Pick<EntryDocument, '_id'>
  unitId: string
  /** Of the stairwell. */
  areaPath: readonly string[]
  /** Whether this call has added a row: then a count of one is likely the first. */
  added: boolean
}

/** Keeps a count of a stairwell where it is larger than the one there. One call; two where the guess which is right was wrong. */
export async function keepCount({ entry, unitId, areaPath, added }: Counting, { count, told }: Counted, at: Instant) {
  const _id = tallyId(entry._id, unitId)
  const insert = () =>
    insertOnce<TallyDocument>('noticeTallies', {
      ...{ _id, entryId: entry._id, areaId: unitId, areaKind: 'unit', parentId: areaPath.at(-2) ?? null },
      ...{ areaPath: [...areaPath], count, told, at, dirty: true },
    })
  const raise = async () => {
    const larger = { count: _.max(count), told: _.max(told), at, dirty: true }
    return (await update('noticeTallies', { _id }, larger)) === 1
  }
  if (added && count === 1) return void ((await insert()) || (await raise()))
  if (!(await raise()) && count > 0) await insert()
}
