import type { Failure, Popup, routes } from '../contract'
import { householdFor, popupStateOf } from '../core/item/popup'
import { type PopupDocument, type PopupPlaceDocument, popupPlaceId } from '../core/item/stored'
import { homeFor } from '../core/permission/area-acts'
import { type Refused, refused } from '../kit/answer'
import { byId } from '../kit/database'
import { leavePlace } from '../kit/item-traces'
import type { Context, UseCase } from '../kit/serve'
import { transaction } from '../kit/transaction'
import { asker, placeFor, viewsOf } from './popups'

/** A place for the caller's household, counted in the same transaction: the last one goes to one. Nine calls where it is free. */
export const bookPopup: UseCase<typeof routes.items.bookPopup> = async ({ popupId }, context) => {
  const { openid, now } = context
  const [who, found] = await Promise.all([asker(context), byId<PopupDocument>('popups', popupId)])
  if (!found) return refused({ code: 'popup.absent' })
  const home = homeFor(who.homes, 'read', found)
  if (!home) return refused({ code: 'home.absent' })
  const householdId = householdFor(home, openid)
  const place: PopupPlaceDocument = {
    ...{ _id: popupPlaceId(popupId, householdId), popupId, householdId, openid, called: who.person?.called ?? '' },
    ...{ title: home.title, at: now, leftAt: null },
  }
  const failure = await transaction(async ({ get, set, update }): Promise<Failure | null> => {
    const popup = await get<PopupDocument>('popups', popupId)
    const known = await get<PopupPlaceDocument>('popupPlaces', place._id)
    if (!popup || popupStateOf(popup, now) !== 'open') return { code: 'popup.over' }
    if (known && known.leftAt === null) return null
    if (popup.taken >= popup.capacity) return { code: 'popup.full', capacity: popup.capacity }
    await set('popupPlaces', place)
    await update('popups', popupId, { taken: popup.taken + 1 })
    return null
  })
  return failure ? refused(failure) : shown(popupId, context)
}

/** Gives the household's place back. Nine calls. */
export const leavePopup: UseCase<typeof routes.items.leavePopup> = async ({ popupId }, context) => {
  const [who, found] = await Promise.all([asker(context), byId<PopupDocument>('popups', popupId)])
  if (!found) return refused({ code: 'popup.absent' })
  if (popupStateOf(found, context.now) !== 'open') return refused({ code: 'popup.over' })
  const placeId = placeFor(found, who.homes, context.openid)
  if (placeId) await leavePlace(placeId, popupId, context.now)
  return shown(popupId, context)
}

/** As it is now, for this person. */
async function shown(popupId: string, context: Context): Promise<Popup | Refused> {
  const [who, found] = await Promise.all([asker(context), byId<PopupDocument>('popups', popupId)])
  const [view] = found ? await viewsOf([found], who) : []
  return view ?? refused({ code: 'popup.absent' })
}
