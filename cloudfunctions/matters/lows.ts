import type { routes } from '../contract'
import { isOwnWork, lowMatter } from '../core/matter/lows'
import type { MatterDocument } from '../core/matter/stored'
import { postFor } from '../core/permission/area-acts'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { lowIdOf } from '../kit/ids'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'

/** Low ratings of a centre's matters. Three calls. */
export const lows: UseCase<typeof routes.matters.lows> = async ({ centreId, cursor, limit }, { openid, now }) => {
  const [centre, caller] = await Promise.all([centreOf(centreId, now), callerOf(openid, now)])
  if (!centre) return refused({ code: 'centre.absent' })
  if (!postFor(caller, 'keepCentre', centre)) return refused({ code: 'permission.denied', action: 'lows' })
  const page = await paged<MatterDocument>({
    ...{ collection: 'matters', where: { centreId, 'followUp.why': 'low' }, by: 'followUp.at', direction: 'desc' },
    ...{ cursor, limit },
  })
  if (page instanceof Refused) return page
  const others = page.items.filter((matter) => !isOwnWork(matter, openid))
  return {
    items: others.flatMap((matter) => lowMatter(matter, caller, lowIdOf(matter._id)) ?? []),
    next: page.next,
  }
}
