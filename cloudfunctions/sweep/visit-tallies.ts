import type { Instant } from '../contract'
import { periodsOf } from '../core/visit/period'
import type { VisitDocument } from '../core/visit/stored'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { retallyVisits } from '../kit/visit-figures'
import { inBatches, type Swept } from './batches'

const BATCH = 200

type Row = Pick<VisitDocument, '_id' | 'unitId' | 'areaPath' | 'at' | 'countAt'>
interface Stairwell {
  _id: string
  rows: Row[]
}

/** Counts again the stairwells that were visited, or whose problems moved on: each once for all that happened there. */
export const sweepVisitTallies = (clock: () => Instant): Promise<Swept> =>
  inBatches<Stairwell>({
    clock,
    // Until nothing is left: a batch of rows is fewer stairwells.
    size: 1,
    async due(now) {
      const rows = await list<Row>(
        'visits',
        { countAt: _.and([_.gt(0), _.lte(now)]) },
        {
          order: [['countAt', 'asc']],
          limit: BATCH,
          fields: { unitId: true, areaPath: true, at: true, countAt: true },
        },
      )
      return byStairwell(rows)
    },
    async take({ rows }, now) {
      for (const row of oneOfEachPeriod(rows)) await retallyVisits(row, row.at, now)
      // What moved on while it was counted keeps its mark.
      for (const [countAt, ids] of byMark(rows)) await update('visits', { _id: _.in(ids), countAt }, { countAt: null })
    },
  })

function byStairwell(rows: readonly Row[]): Stairwell[] {
  const units = [...new Set(rows.map(({ unitId }) => unitId))]
  return units.map((unitId) => ({ _id: unitId, rows: rows.filter((row) => row.unitId === unitId) }))
}

function byMark(rows: readonly Row[]): Array<[Instant | null, string[]]> {
  const marks = [...new Set(rows.map(({ countAt }) => countAt))]
  return marks.map((mark) => [mark, rows.filter(({ countAt }) => countAt === mark).map(({ _id }) => _id)])
}

function oneOfEachPeriod(rows: readonly Row[]): Array<Pick<Row, 'unitId' | 'areaPath' | 'at'>> {
  const found = new Map<string, Row>()
  for (const row of rows) found.set(periodsOf(row.at).join(), row)
  return [...found.values()].map(({ unitId, areaPath, at }) => ({ unitId, areaPath, at }))
}
