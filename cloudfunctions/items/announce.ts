import type { Popup, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { itemsOf } from '../core/item/list'
import {
  cancelTells,
  changed,
  isPossible,
  placeName,
  popupStateOf,
  popupView,
  reminderOf,
  withTells,
} from '../core/item/popup'
import type { PopupDocument } from '../core/item/stored'
import { postFor } from '../core/permission/area-acts'
import type { HeldPost } from '../core/permission/may-do'
import { Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { byId, insertOnce, update } from '../kit/database'
import { idFor } from '../kit/ids'
import { itemList } from '../kit/item-list'
import type { Context, UseCase } from '../kit/serve'

const MOST_KEYS = 10
const seen = (popup: PopupDocument, now: number): Popup =>
  popupView(popup, { now, booked: false, mayEdit: true, near: false })

/** Announces that departments come to a yard. At most six calls. */
export const announce: UseCase<typeof routes.items.announce> = async (input, context) => {
  const { openid, key, now } = context
  const [caller, area, { listed }] = await Promise.all([
    callerOf(openid, now),
    areaAt<AreaDocument>(input.areaId, now, { areaPath: true, names: true, ...DATED }),
    itemList(now),
  ])
  if (!area) return refused({ code: 'area.absent', areaId: input.areaId })
  const post = postFor(caller, 'popup', { areaId: input.areaId, areaPath: area.areaPath })
  if (!post) return refused({ code: 'permission.denied', action: 'announce' })
  const items = itemsOf(listed, input.items)
  if ('absent' in items) return refused({ code: 'item.absent', item: items.absent })
  if (!isPossible(input, now)) return refused({ code: 'popup.times' })
  const label = await refusedContent(openid, input.title, input.words, input.place)
  if (label !== null) return refused({ code: 'content.refused', label })
  const popup: PopupDocument = {
    ...input,
    _id: idFor(openid, key),
    items: items.map(({ code, name }) => ({ code, name })),
    ...{ areaPath: area.areaPath, areaName: placeName(area.names) },
    ...{ taken: 0, cancelled: null, by: byOf(post, openid), keys: [key], version: 1, createdAt: now, updatedAt: now },
    ...withTells(reminderOf(input, now)),
  }
  if (await insertOnce('popups', popup)) return seen(popup, now)
  return seen((await byId<PopupDocument>('popups', popup._id)) ?? popup, now)
}

const byOf = ({ postId, name, areaName }: HeldPost, openid: string): PopupDocument['by'] => ({
  openid,
  postId,
  name,
  areaName,
})

/** Another day, hour, place or number: never fewer places than are taken. At most four calls. */
export const changePopup: UseCase<typeof routes.items.changePopup> = async ({ popupId, version, change }, context) => {
  const popup = await mine(popupId, version, context)
  if (popup instanceof Refused) return popup
  if (popup.keys.includes(context.key)) return seen(popup, context.now)
  const after = { ...popup, ...change }
  if ((change.from ?? change.until) !== undefined && !isPossible(after, context.now))
    return refused({ code: 'popup.times' })
  if (after.capacity < popup.taken) return refused({ code: 'popup.taken', taken: popup.taken })
  const label = await refusedContent(context.openid, change.title, change.words, change.place)
  if (label !== null) return refused({ code: 'content.refused', label })
  return stored(popup, changed(popup, change, context.now), context, { taken: _.lte(after.capacity) })
}

/** Calls it off; everybody with a place is told why. At most four calls. */
export const cancelPopup: UseCase<typeof routes.items.cancelPopup> = async ({ popupId, version, reason }, context) => {
  const popup = await mine(popupId, version, context)
  if (popup instanceof Refused) return popup
  if (popup.keys.includes(context.key)) return seen(popup, context.now)
  const label = await refusedContent(context.openid, reason)
  if (label !== null) return refused({ code: 'content.refused', label })
  const { now } = context
  return stored(popup, { cancelled: { at: now, reason }, ...cancelTells(reason, now) }, context, {})
}

/** The service to be changed, where the caller may and nobody was faster; one already changed under this key too. Two calls. */
async function mine(popupId: string, version: number, { openid, key, now }: Context): Promise<PopupDocument | Refused> {
  const [caller, popup] = await Promise.all([callerOf(openid, now), byId<PopupDocument>('popups', popupId)])
  if (!popup) return refused({ code: 'popup.absent' })
  if (!postFor(caller, 'popup', popup)) return refused({ code: 'permission.denied', action: 'changePopup' })
  if (popup.keys.includes(key)) return popup
  if (popupStateOf(popup, now) !== 'open') return refused({ code: 'popup.over' })
  return popup.version === version ? popup : refused({ code: 'popup.moved', version: popup.version })
}

/** One call, two where somebody was faster. Whoever has a place is told by the sweep within a minute. */
async function stored(before: PopupDocument, changes: Partial<PopupDocument>, { key, now }: Context, unless: object) {
  const whole = {
    ...changes,
    keys: [...before.keys, key].slice(-MOST_KEYS),
    version: before.version + 1,
    updatedAt: now,
  }
  const set = Object.fromEntries(Object.entries(whole).map(([field, value]) => [field, _.set(value)]))
  if ((await update('popups', { _id: before._id, version: before.version, ...unless }, set)) === 1)
    return seen({ ...before, ...whole }, now)
  const found = await byId<PopupDocument>('popups', before._id)
  if (!found) return refused({ code: 'popup.absent' })
  return found.version === before.version
    ? refused({ code: 'popup.taken', taken: found.taken })
    : refused({ code: 'popup.moved', version: found.version })
}
