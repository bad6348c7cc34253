import { monthOf, periodsOf, quarterOf } from '../../../cloudfunctions/core/visit/period'
import type { TallyDocument, VisitDocument } from '../../../cloudfunctions/core/visit/stored'
import { figuresOf, tallyId } from '../../../cloudfunctions/core/visit/tally'

/** The figures of this month and this quarter, counted from the rows as the sweep would. */
export function talliesOf(visits: readonly VisitDocument[], now: number): TallyDocument[] {
  const shown = new Set([monthOf(now), quarterOf(now)])
  const rows = new Map<string, VisitDocument[]>()
  for (const visit of visits)
    for (const period of periodsOf(visit.at)) {
      if (!shown.has(period)) continue
      const id = tallyId(visit.unitId, period)
      const known = rows.get(id)
      if (known) known.push(visit)
      else rows.set(id, [visit])
    }
  return [...rows].map(([_id, counted]) => {
    const [{ unitId, areaPath }] = counted as [VisitDocument]
    const groups = counted.map(({ door, met, list }) => ({ door, met, list, count: 1 }))
    const { households: _none, ...figures } = figuresOf(groups, 0)
    return { _id, unitId, areaPath, period: _id.slice(unitId.length + 1), ...figures, at: now }
  })
}
