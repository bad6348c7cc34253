import type { routes } from '../contract'
import { countsOf } from '../core/visit/rhythm'
import { actingIn } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { dueByDay } from '../kit/due'
import type { UseCase } from '../kit/serve'

/** How many households are due, and how soon. Two calls, three for an area that is not one's own. */
export const ahead: UseCase<typeof routes.visits.ahead> = async ({ areaId }, { openid, now }) => {
  const acting = await actingIn(await callerOf(openid, now), 'visit', areaId, now)
  if (acting instanceof Refused) return acting
  const { place, areaName } = acting
  return { areaId: place.areaId, areaName, ...countsOf(await dueByDay(place.areaId, now), now) }
}
