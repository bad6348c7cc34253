import type { Instant, VisitFigures } from '../contract'
import { monthOf, quarterOf, spanOf } from '../core/visit/period'
import type { TallyDocument } from '../core/visit/stored'
import { figuresOf, tallyId, type VisitGroup } from '../core/visit/tally'
import { _, db } from './cloud'
import { insertOnce, update } from './database'

const $ = db.command.aggregate
/** More kinds of visit than a stairwell can have in a quarter, more areas than lie in one. */
const MOST = 1000

type Pipeline = { end(): Promise<{ list: unknown[] }> }

/** The visits of a stairwell in a span, equal ones together: tens of groups, however many visits. One call. */
export async function groupsOf(
  unitId: string,
  { from, before }: { from: Instant; before: Instant },
): Promise<VisitGroup[]> {
  const pipeline = db
    .collection('visits')
    .aggregate()
    .match({ unitId, at: _.and([_.gte(from), _.lt(before)]) })
    .group({ _id: { door: '$door', met: '$met', list: '$list' }, count: $.sum(1) })
    .limit(MOST) as unknown as Pipeline
  const { list } = await pipeline.end()
  return (list as Array<{ _id: Omit<VisitGroup, 'count'>; count: number }>).map(({ _id, count }) => ({ ..._id, count }))
}

/** Counts the visits of a stairwell again from its rows, for the month and the quarter of a moment. Four calls. */
export async function retallyVisits(
  unit: { unitId: string; areaPath: string[] },
  moment: Instant,
  now: Instant,
): Promise<void> {
  for (const period of [monthOf(moment), quarterOf(moment)]) {
    const { households: _none, ...figures } = figuresOf(await groupsOf(unit.unitId, spanOf(period)), 0)
    const tally: TallyDocument = { _id: tallyId(unit.unitId, period), ...unit, period, ...figures, at: now }
    // Whoever counted later knows more.
    const { _id, areaPath, ...changes } = tally
    if ((await update('visitTallies', { _id, at: _.lte(now) }, changes)) === 0) await insertOnce('visitTallies', tally)
  }
}

/** The figures of the areas one step below this one, by area: as many rows as it has stairwells. One call. */
export async function tallied(
  { _id, areaPath }: { _id: string; areaPath: readonly string[] },
  period: string,
): Promise<Map<string, VisitFigures>> {
  const names = ['doors', 'visits', 'collected', 'solved', 'passedUp'] as const
  const sums = Object.fromEntries(names.map((name) => [name, $.sum(`$${name}`)]))
  const pipeline = db
    .collection('visitTallies')
    .aggregate()
    .match({ areaPath: _id, period })
    .group({ _id: $.arrayElemAt(['$areaPath', areaPath.length]), ...sums })
    .limit(MOST) as unknown as Pipeline
  const { list } = await pipeline.end()
  return new Map(
    (list as Array<VisitFigures & { _id: string }>).map(({ _id: id, ...figures }) => [
      id,
      { ...figures, households: 0 },
    ]),
  )
}
