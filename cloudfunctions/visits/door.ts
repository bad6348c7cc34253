import { householdId, type routes } from '../contract'
import type { HouseholdDocument } from '../core/chain/stored'
import { calledIn } from '../core/visit/household'
import type { VisitDocument } from '../core/visit/stored'
import { visitViewOf } from '../core/visit/view'
import { actingAtUnit } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { insightOf } from './insight'
import { statesOf } from './states'

const LAST = 10
const never = { every: null, lastAt: null, dueAt: null }

/** A door before somebody knocks. Four calls, five where a request came of one of its visits. */
export const door: UseCase<typeof routes.visits.door> = async ({ unitId, door: name }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const acting = await actingAtUnit(caller, 'visit', unitId, now)
  if (acting instanceof Refused) return acting
  const id = householdId(unitId, name)
  const order: Array<[string, 'desc']> = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ]
  const [household, visits] = await Promise.all([
    byId<HouseholdDocument>('households', id),
    list<VisitDocument>('visits', { householdId: id }, { order, limit: LAST }),
  ])
  const insight = insightOf(caller, { areaId: unitId, areaPath: acting.unit.areaPath })
  const states = await statesOf(visits)
  return {
    areaName: acting.unit.names.slice(-2).join(''),
    plan: household?.visit ?? never,
    care: insight.doors && (household?.care ?? false),
    phoneless: insight.doors && (household?.phoneless ?? null) !== null,
    called: household && insight.doors ? calledIn(household) : [],
    visits: visits.map((visit) => visitViewOf(visit, insight, states)),
  }
}
