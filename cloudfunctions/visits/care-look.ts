import type { routes } from '../contract'
import { postFor } from '../core/permission/area-acts'
import { LOOK_WINDOW, MOST_LOOKS } from '../core/visit/care'
import type { CareDocument, CareLookDocument } from '../core/visit/stored'
import { careCardOf, careLookOf, visitorOf } from '../core/visit/view'
import { actingIn } from '../kit/acting'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { openedPerson } from '../kit/care-document'
import { byId, insertOnce, list } from '../kit/database'
import { idFor } from '../kit/ids'
import { withinLimit } from '../kit/limit'
import { paged } from '../kit/page'
import type { UseCase } from '../kit/serve'
import { refOfPost } from './insight'

const LAST = 10

/** Opens one entry. The look is written down before anything is shown, each intent once; so many a day. Six calls, one more for somebody's first. */
export const careLook: UseCase<typeof routes.visits.careLook> = async ({ careId, why }, { openid, key, now }) => {
  const lookId = idFor(openid, `look ${careId} ${key}`)
  const [caller, entry, before] = await Promise.all([
    callerOf(openid, now),
    byId<CareDocument>('care', careId),
    byId<CareLookDocument>('careLooks', lookId),
  ])
  const post = entry && postFor(caller, 'care', { areaId: entry.unitId, areaPath: entry.areaPath })
  // Whoever may not see an entry is not told that there is one.
  const person = entry && post ? openedPerson(entry) : null
  if (!entry || !post || !person) return refused({ code: 'care.absent' })
  if (!before) {
    if (!(await withinLimit(`care#${openid}`, { most: MOST_LOOKS, window: LOOK_WINDOW, now })))
      return refused({ code: 'care.tooMany', most: MOST_LOOKS })
    const { unitId, areaPath, areaName, door } = entry
    const by = refOfPost(post, openid)
    await insertOnce('careLooks', { _id: lookId, careId, unitId, areaPath, areaName, door, by, at: now, why })
  }
  const looks = await list<CareLookDocument>(
    'careLooks',
    { careId },
    {
      order: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LAST,
    },
  )
  return {
    ...{ card: careCardOf(entry), person, by: visitorOf(entry.by, openid) },
    looks: looks.map((look) => careLookOf(look, openid)),
  }
}

/** Who looked, for the head who answers for it. Two calls, three for an area that is not one's own. */
export const careLooks: UseCase<typeof routes.visits.careLooks> = async ({ areaId, ...page }, { openid, now }) => {
  const acting = await actingIn(await callerOf(openid, now), 'careLooks', areaId, now)
  if (acting instanceof Refused) return acting
  const found = await paged<CareLookDocument>({
    ...{ collection: 'careLooks', by: 'at', direction: 'desc', ...page },
    where: { areaPath: acting.place.areaId },
  })
  return found instanceof Refused
    ? found
    : { items: found.items.map((look) => careLookOf(look, openid)), next: found.next }
}
