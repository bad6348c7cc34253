import type { routes } from '../contract'
import type { VisitDocument } from '../core/visit/stored'
import { visitViewOf } from '../core/visit/view'
import { actingIn } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'
import { insightOf } from './insight'
import { putRight, statesOf } from './states'

/** What was collected, solved or passed up in an area, or every visit; newest first. Three calls, four for an area that is not one's own. */
export const list: UseCase<typeof routes.visits.list> = async ({ areaId, list: name, ...page }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const acting = await actingIn(caller, 'visit', areaId, now)
  if (acting instanceof Refused) return acting
  const { place } = acting
  const found = await paged<VisitDocument>({
    ...{ collection: 'visits', by: 'at', direction: 'desc', ...page },
    where: { areaPath: place.areaId, ...(name === 'all' ? {} : { list: name }) },
  })
  if (found instanceof Refused) return found
  const states = await statesOf(found.items)
  const visits = await putRight(found.items, states, now)
  const insight = insightOf(caller, place)
  const shown = visits.filter(({ list }) => name === 'all' || list === name)
  return { items: shown.map((visit) => visitViewOf(visit, insight, states)), next: found.next }
}
