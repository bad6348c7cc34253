import type { AreaDocument, HouseholdDocument, TallyDocument } from '../../cloudfunctions/core/chain/stored'
import { changesAt, counted, summed } from '../../cloudfunctions/core/chain/tally'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'

interface Setting {
  now: number
  households: readonly HouseholdDocument[]
  requests: readonly RequestDocument[]
}

/** The figures of every area, as the sweep would have left them: stairwells from their rows, the others from their children. */
export function talliesOf(areas: readonly AreaDocument[], { now, households, requests }: Setting): TallyDocument[] {
  const rows = groupedBy(households, ({ unitId }) => [unitId])
  const open = groupedBy(
    requests.filter((request) => request.open),
    ({ areaPath }) => areaPath,
  )
  const below = new Map<string, TallyDocument[]>()
  // The narrowest first.
  return [...areas].reverse().map((area) => {
    const { _id, kind, parentId, areaPath } = area
    const inside = rows.get(_id) ?? []
    const cases = open.get(_id) ?? []
    const tally: TallyDocument = {
      ...{ _id, kind, parentId, areaPath },
      ...(kind === 'unit' ? { households: area.households, ...counted(inside, now) } : summed(below.get(_id) ?? [])),
      ...{ open: cases.length, red: cases.filter(({ dueAt }) => dueAt !== null && dueAt < now).length },
      ...{ countedAt: now, againAt: kind === 'unit' ? changesAt(inside, now) : null, version: 1 },
    }
    if (parentId !== null) below.set(parentId, [...(below.get(parentId) ?? []), tally])
    return tally
  })
}

function groupedBy<Row>(rows: readonly Row[], keys: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows)
    for (const key of keys(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  return groups
}
