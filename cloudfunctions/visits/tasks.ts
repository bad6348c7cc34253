import type { OutputOf, routes } from '../contract'
import type { AreaDocument, HouseholdDocument } from '../core/chain/stored'
import { calledIn } from '../core/visit/household'
import { rangeOf } from '../core/visit/rhythm'
import { actingIn } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'
import { insightOf } from './insight'

type Tasks = typeof routes.visits.tasks

/** Whom to visit, the longest due first. Three calls, four for an area that is not one's own. */
export const tasks: UseCase<Tasks> = async ({ areaId, when, ...page }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const acting = await actingIn(caller, 'visit', areaId, now)
  if (acting instanceof Refused) return acting
  const { from, before } = rangeOf(when, now)
  const found = await paged<HouseholdDocument>({
    ...{ collection: 'households', by: 'visit.dueAt', direction: 'asc', ...page },
    where: { areaPath: acting.place.areaId, 'visit.dueAt': _.and([_.gt(from - 1), _.lt(before)]) },
  })
  if (found instanceof Refused) return found
  const names = await namesOf(found.items)
  const { doors } = insightOf(caller, acting.place)
  return { items: found.items.map((household) => taskOf(household, names, doors)), next: found.next }
}

async function namesOf(households: readonly HouseholdDocument[]): Promise<Map<string, string>> {
  const ids = [...new Set(households.map(({ unitId }) => unitId))]
  if (ids.length === 0) return new Map()
  const units = await list<Pick<AreaDocument, '_id' | 'names'>>(
    'areas',
    { _id: _.in(ids) },
    { fields: { names: true }, limit: ids.length },
  )
  return new Map(units.map(({ _id, names }) => [_id, names.slice(-2).join('')]))
}

const taskOf = (
  household: HouseholdDocument,
  names: ReadonlyMap<string, string>,
  near: boolean,
): OutputOf<Tasks>['items'][number] => ({
  unitId: household.unitId,
  door: household.door,
  areaName: names.get(household.unitId) ?? '',
  called: near ? calledIn(household) : [],
  care: near && household.care,
  every: household.visit.every,
  lastAt: household.visit.lastAt,
  dueAt: household.visit.dueAt ?? 0,
})
