import type { routes } from '../contract'
import type { HomeRecord, PersonDocument } from '../core/chain/stored'
import { ownPostsFor } from '../core/item/desk'
import { householdFor, popupView } from '../core/item/popup'
import { type PopupDocument, type PopupPlaceDocument, popupPlaceId } from '../core/item/stored'
import { homeFor, postFor } from '../core/permission/area-acts'
import type { Caller } from '../core/permission/may-do'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import type { Context, UseCase } from '../kit/serve'

const MOST = 50

/** Who asks: homes and posts. Two calls. */
export async function asker({ openid, now }: Pick<Context, 'openid' | 'now'>) {
  const [person, caller] = await Promise.all([byId<PersonDocument>('people', openid), callerOf(openid, now)])
  return { openid, now, person, caller, homes: person?.homes ?? [] }
}
interface Asker {
  openid: string
  now: number
  caller: Caller
  homes: readonly HomeRecord[]
}

/** The place that this person's household would have; null where no home of his lies there. */
export function placeFor(popup: PopupDocument, homes: readonly HomeRecord[], openid: string): string | null {
  const home = homeFor(homes, 'read', popup)
  return home ? popupPlaceId(popup._id, householdFor(home, openid)) : null
}

/** Pop-up services as this person sees them. One call where he lives near any. */
export async function viewsOf(found: readonly PopupDocument[], { openid, now, caller, homes }: Asker) {
  const ids = found.flatMap((popup) => placeFor(popup, homes, openid) ?? [])
  const held = ids.length > 0 ? await list<PopupPlaceDocument>('popupPlaces', { _id: _.in(ids) }, { limit: MOST }) : []
  const booked = new Set(held.filter(({ leftAt }) => leftAt === null).map(({ popupId }) => popupId))
  return found.map((popup) =>
    popupView(popup, {
      now,
      booked: booked.has(popup._id),
      mayEdit: postFor(caller, 'popup', popup) !== null,
      near: homeFor(homes, 'read', popup) !== null,
    }),
  )
}

/** Services to come for my homes; of and under one area where it is named, or the areas of my posts. Four calls. */
export const popups: UseCase<typeof routes.items.popups> = async ({ areaId }, context) => {
  const who = await asker(context)
  const posts = ownPostsFor(who.caller, 'popup')
  const around = [...new Set(who.homes.flatMap(({ areaPath }) => areaPath))]
  const coming = { until: _.gt(context.now) }
  const mine = [
    ...(areaId === undefined && around.length > 0 ? [{ areaId: _.in(around), ...coming }] : []),
    ...(areaId === undefined ? posts.flatMap((post) => post.areaId ?? []) : [areaId]).map((under) => ({
      areaPath: under,
      ...coming,
    })),
  ]
  // Those that end first: each is over within its day.
  const soonest = { order: [['until', 'asc']] as [[string, 'asc']], limit: MOST }
  const found = mine.length > 0 ? await list<PopupDocument>('popups', _.or(mine), soonest) : []
  const unlike = [...new Map(found.map((popup) => [popup._id, popup])).values()].sort((a, b) => a.from - b.from)
  return {
    items: await viewsOf(unlike, who),
    mayAnnounce: posts.flatMap(({ areaId, areaName }) => (areaId === null ? [] : [{ areaId, areaName }])),
  }
}

/** One service. Four calls. */
export const popup: UseCase<typeof routes.items.popup> = async ({ popupId }, context) => {
  const [who, found] = await Promise.all([asker(context), byId<PopupDocument>('popups', popupId)])
  const [view] = found ? await viewsOf([found], who) : []
  return view ?? refused({ code: 'popup.absent' })
}

/** Who comes, for who may change it. Three calls. */
export const popupPlaces: UseCase<typeof routes.items.popupPlaces> = async ({ popupId }, { openid, now }) => {
  const [caller, found] = await Promise.all([callerOf(openid, now), byId<PopupDocument>('popups', popupId)])
  if (!found) return refused({ code: 'popup.absent' })
  if (!postFor(caller, 'popup', found)) return refused({ code: 'permission.denied', action: 'popupPlaces' })
  const places = await list<PopupPlaceDocument>(
    'popupPlaces',
    { popupId, leftAt: null },
    { order: [['at', 'asc']], limit: 300 },
  )
  return { items: places.map(({ called, title, at }) => ({ called, title, at })) }
}
