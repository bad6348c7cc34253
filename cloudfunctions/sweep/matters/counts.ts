import type { Instant } from '../../contract'
import { type MatterDocument, tallyId } from '../../core/matter/stored'
import { _ } from '../../kit/cloud'
import { list, update } from '../../kit/database'
import { retallyMatters } from '../../kit/matter-tallies'
import { inBatches, type Swept } from '../batches'

const BATCH = 200

type Row = Pick<MatterDocument, '_id' | 'centreId' | 'month' | 'countAt'>
interface Month {
  _id: string
  rows: Row[]
}

/** Counts again the months of centres in which something was received, answered or rated: each once for all that happened. */
export const sweepMatterCounts = (clock: () => Instant): Promise<Swept> =>
  inBatches<Month>({
    clock,
    // Until nothing is left: a batch of rows is fewer months.
    size: 1,
    async due(now) {
      const rows = await list<Row>(
        'matters',
        { countAt: _.and([_.gt(0), _.lte(now)]) },
        { order: [['countAt', 'asc']], limit: BATCH, fields: { centreId: true, month: true, countAt: true } },
      )
      const ids = [...new Set(rows.map(({ centreId, month }) => tallyId(centreId, month)))]
      return ids.map((_id) => ({ _id, rows: rows.filter((row) => tallyId(row.centreId, row.month) === _id) }))
    },
    async take({ rows }, now) {
      const [first] = rows
      if (!first) return
      await retallyMatters(first, now)
      // What moved on while it was counted keeps its mark.
      for (const mark of new Set(rows.map(({ countAt }) => countAt))) {
        const counted = rows.filter(({ countAt }) => countAt === mark).map(({ _id }) => _id)
        await update('matters', { _id: _.in(counted), countAt: mark }, { countAt: null })
      }
    },
  })
