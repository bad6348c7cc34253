import type { Item, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, PersonDocument } from '../core/chain/stored'
import { KEPT_OPEN, materialsToCheck, modesOf } from '../core/item/check'
import { deskAlong } from '../core/item/desk'
import { itemsOf } from '../core/item/list'
import type { CheckDocument } from '../core/item/stored'
import { Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { _ } from '../kit/cloud'
import { byId, insertOnce, update } from '../kit/database'
import { checkIdFor } from '../kit/ids'
import { itemList } from '../kit/item-list'
import { postsAround } from '../kit/posts'
import type { Context, UseCase } from '../kit/serve'
import { viewFor } from './check-access'

type OpenCheck = typeof routes.items.openCheck

/** Opens a check, gives the one that is open, or begins one anew that was closed. At most seven calls. */
export const openCheck: UseCase<OpenCheck> = async ({ codes, areaId, bookingId }, context) => {
  const [{ listed }, known] = await Promise.all([
    itemList(context.now),
    byId<CheckDocument>('checks', checkIdFor(context.openid, codes)),
  ])
  if (known && known.closedAt === null)
    return viewFor(await tied(known, bookingId), { mine: true, post: null }, context)
  const items = itemsOf(listed, codes)
  if ('absent' in items) return refused({ code: 'item.absent', item: items.absent })
  const elsewhere = items.find(({ list }) => list === 'other-office')
  if (elsewhere) return refused({ code: 'item.absent', item: elsewhere.code })
  const made = await newCheck(items, areaId, bookingId ?? null, context)
  if (made instanceof Refused) return made
  return viewFor(await stored(known, made), { mine: true, post: null }, context)
}

/** The same check, now for this booking. One call where it was not yet. */
async function tied(check: CheckDocument, bookingId: string | undefined): Promise<CheckDocument> {
  if (bookingId === undefined || check.bookingId === bookingId) return check
  await update('checks', { _id: check._id }, { bookingId })
  return { ...check, bookingId }
}

async function newCheck(
  items: Item[],
  areaId: string | undefined,
  bookingId: string | null,
  { openid, key, now }: Context,
) {
  const [person, area] = await Promise.all([
    byId<PersonDocument>('people', openid),
    areaId === undefined ? null : areaAt<AreaDocument>(areaId, now, { areaPath: true, ...DATED }),
  ])
  if (areaId !== undefined && !area) return refused({ code: 'area.absent', areaId })
  const path = area?.areaPath ?? person?.homes[0]?.areaPath
  if (!path) return refused({ code: 'home.absent' })
  const desk = deskAlong(path, await postsAround(path))
  if (!desk?.areaId) return refused({ code: 'area.absent', areaId: path.at(-1) ?? '' })
  const codes = items.map(({ code }) => code)
  const check: CheckDocument = {
    _id: checkIdFor(openid, codes),
    ...{ openid, called: person?.called ?? '', items: items.map(({ code, name }) => ({ code, name })) },
    ...{ areaId: desk.areaId, areaPath: desk.areaPath, areaName: desk.areaName, bookingId, matterId: null },
    ...{ modes: modesOf(items), materials: materialsToCheck(items) },
    ...{ waiting: false, waitingSince: null, photoTraces: [], photoVerdicts: {} },
    ...{ closedAt: null, purgeAt: now + KEPT_OPEN, looks: [], key, version: 1, createdAt: now, updatedAt: now },
  }
  return check
}

/** Written new, or over the closed one; where somebody was faster, his. Up to two calls. */
async function stored(known: CheckDocument | null, made: CheckDocument): Promise<CheckDocument> {
  if (!known)
    return (await insertOnce('checks', made)) ? made : ((await byId<CheckDocument>('checks', made._id)) ?? made)
  const { _id, ...after } = { ...made, version: known.version + 1, createdAt: known.createdAt }
  const changes = Object.fromEntries(Object.entries(after).map(([field, value]) => [field, _.set(value)]))
  if ((await update('checks', { _id, version: known.version }, changes)) === 1) return { _id, ...after }
  return (await byId<CheckDocument>('checks', _id)) ?? made
}
