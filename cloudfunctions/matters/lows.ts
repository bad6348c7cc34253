import type { routes } from '../contract'
import { isOwnWork, lowMatter } from '../core/matter/lows'
import type { MatterDocument } from '../core/matter/stored'
import { Refused } from '../kit/answer'
import { actingAt } from '../kit/centres'
import { lowIdOf } from '../kit/ids'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'

/** Low ratings of a centre's matters. Three calls. */
export const lows: UseCase<typeof routes.matters.lows> = async ({ centreId, cursor, limit }, context) => {
  const acting = await actingAt(centreId, 'keepCentre', 'lows', context)
  if (acting instanceof Refused) return acting
  const page = await paged<MatterDocument>({
    ...{ collection: 'matters', where: { centreId, 'followUp.why': 'low' }, by: 'followUp.at', direction: 'desc' },
    ...{ cursor, limit },
  })
  if (page instanceof Refused) return page
  const others = page.items.filter((matter) => !isOwnWork(matter, context.openid))
  return {
    items: others.flatMap((matter) => lowMatter(matter, acting.caller, lowIdOf(matter._id)) ?? []),
    next: page.next,
  }
}
