import { householdId, type routes } from '../contract'
import type { HouseholdDocument } from '../core/chain/stored'
import type { CareDocument } from '../core/visit/stored'
import { careCardOf } from '../core/visit/view'
import { actingAtUnit, actingIn } from '../kit/acting'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { byId } from '../kit/database'
import { mateIdFor } from '../kit/ids'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'

/** Who stands in the ledger, by the door alone: what is sealed stays sealed. Two calls, three for an area that is not one's own. */
export const care: UseCase<typeof routes.visits.care> = async ({ areaId, ...page }, { openid, now }) => {
  const acting = await actingIn(await callerOf(openid, now), 'care', areaId, now)
  if (acting instanceof Refused) return acting
  const found = await paged<CareDocument>({
    ...{ collection: 'care', by: 'since', direction: 'desc', ...page },
    where: { areaPath: acting.place.areaId, open: true },
  })
  return found instanceof Refused ? found : { items: found.items.map(careCardOf), next: found.next }
}

/** Those confirmed behind a door who have an account. Three calls. */
export const careHousemates: UseCase<typeof routes.visits.careHousemates> = async (
  { unitId, door },
  { openid, now },
) => {
  const acting = await actingAtUnit(await callerOf(openid, now), 'care', unitId, now)
  if (acting instanceof Refused) return acting
  const id = householdId(unitId, door)
  const household = await byId<Pick<HouseholdDocument, 'people'>>('households', id, { people: true })
  const mates = (household?.people ?? []).filter(({ confirmed }) => confirmed !== null)
  return { items: mates.map((mate) => ({ resident: mateIdFor(id, mate.openid), called: mate.called })) }
}
