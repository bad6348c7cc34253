import type { Instant } from '../contract'
import { tidingsOf, withTells } from '../core/item/popup'
import type { PopupDocument, PopupPlaceDocument } from '../core/item/stored'
import { _ } from '../kit/cloud'
import { list, update } from '../kit/database'
import { idFor } from '../kit/ids'
import { tell } from '../kit/tell'
import { inBatches, type Swept } from './batches'

const BATCH = 30
/** Told side by side. */
const TOGETHER = 20
/** As many households as a service can hold. */
const MOST = 300

/** Tells everybody with a place what changed, that it is off, or, the evening before, that it is tomorrow. */
export const sweepPopups = (clock: () => Instant): Promise<Swept> =>
  inBatches<PopupDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list('popups', { tellAt: _.and([_.gt(0), _.lte(now)]) }, { order: [['tellAt', 'asc']], limit: BATCH }),
    take,
  })

/** Tells first, under ids made from what is told and to whom, then takes it off: who dies in between tells nobody twice. */
async function take(popup: PopupDocument, now: Instant): Promise<void> {
  const due = popup.tells.filter(({ at }) => at <= now)
  const places = await list<PopupPlaceDocument>('popupPlaces', { popupId: popup._id, leftAt: null }, { limit: MOST })
  const tidings = due.flatMap((one) =>
    places.flatMap(({ openid, at }) =>
      // Who took a place after the change knows it already.
      at <= one.at
        ? [{ ...tidingsOf(popup, one, now), openid, id: idFor(openid, `popup ${popup._id} ${one.id}`) }]
        : [],
    ),
  )
  for (let done = 0; done < tidings.length; done += TOGETHER) await tell(tidings.slice(done, done + TOGETHER))
  const { tells, tellAt } = withTells(popup.tells.filter(({ at }) => at > now))
  // Changed meanwhile: the next round tells that too.
  await update('popups', { _id: popup._id, version: popup.version }, { tells: _.set(tells), tellAt })
}
