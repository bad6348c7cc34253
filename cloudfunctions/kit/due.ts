import type { Instant } from '../contract'
import type { UnitDue } from '../core/visit/digest'
import { rangeOf } from '../core/visit/rhythm'
import { _, db } from './cloud'

const $ = db.command.aggregate
/** More days than households can be overdue for. */
const MOST_DAYS = 1000

type Pipeline = { end(): Promise<{ list: unknown[] }> }

/** The households of an area that are due before the week is over, counted by day. One call. */
export async function dueByDay(areaId: string, now: Instant): Promise<Array<{ dueAt: Instant; count: number }>> {
  const pipeline = db
    .collection('households')
    .aggregate()
    .match({ areaPath: areaId, 'visit.dueAt': _.and([_.gt(0), _.lt(rangeOf('soon', now).before)]) })
    .group({ _id: '$visit.dueAt', count: $.sum(1) })
    .limit(MOST_DAYS) as unknown as Pipeline
  const { list } = await pipeline.end()
  return (list as Array<{ _id: Instant; count: number }>).map(({ _id, count }) => ({ dueAt: _id, count }))
}

/** What is due today or overdue in the next `limit` stairwells after one, in order of their ids. One call. */
export async function dueByUnit(after: string, limit: number, now: Instant): Promise<UnitDue[]> {
  const { from, before } = rangeOf('today', now)
  const pipeline = db
    .collection('households')
    .aggregate()
    .match({ 'visit.dueAt': _.and([_.gt(0), _.lt(before)]), unitId: _.gt(after) })
    .group({
      _id: '$unitId',
      areaPath: $.first('$areaPath'),
      all: $.sum(1),
      overdue: $.sum($.cond([$.lt(['$visit.dueAt', from]), 1, 0])),
    })
    .sort({ _id: 1 })
    .limit(limit) as unknown as Pipeline
  const { list } = await pipeline.end()
  return (list as Array<{ _id: string; areaPath: string[]; all: number; overdue: number }>).map(
    ({ _id, areaPath, all, overdue }) => ({ unitId: _id, areaPath, today: all - overdue, overdue }),
  )
}
