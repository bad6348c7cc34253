import type { InputOf, Item, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, PersonDocument } from '../core/chain/stored'
import { openedCheck } from '../core/item/check'
import { deskAlong } from '../core/item/desk'
import { itemsOf } from '../core/item/list'
import type { CheckDocument } from '../core/item/stored'
import { Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { byId, update } from '../kit/database'
import { checkIdFor } from '../kit/ids'
import { itemList } from '../kit/item-list'
import { postsAround } from '../kit/posts'
import type { Context, UseCase } from '../kit/serve'
import { begun, viewFor } from './check-access'
import { checkForMatter } from './matter-check'

type OpenCheck = typeof routes.items.openCheck
type OfItems = Exclude<InputOf<OpenCheck>, { matterId: string }>

/** Opens a check, gives the one that is open, or begins one anew that was closed. At most eight calls, nine for that of a matter, of which one for a cold instance. */
export const openCheck: UseCase<OpenCheck> = async (input, context) => {
  const check = 'matterId' in input ? await checkForMatter(input.matterId, context) : await ofItems(input, context)
  return check instanceof Refused ? check : viewFor(check, { mine: true, post: null }, context)
}

async function ofItems({ codes, areaId, bookingId }: OfItems, context: Context): Promise<CheckDocument | Refused> {
  const [{ listed }, known] = await Promise.all([
    itemList(context.now),
    byId<CheckDocument>('checks', checkIdFor(context.openid, codes)),
  ])
  if (known && known.closedAt === null) return tied(known, bookingId)
  const items = itemsOf(listed, codes)
  if ('absent' in items) return refused({ code: 'item.absent', item: items.absent })
  const elsewhere = items.find(({ list }) => list === 'other-office')
  if (elsewhere) return refused({ code: 'item.absent', item: elsewhere.code })
  const made = await newCheck(items, areaId, bookingId ?? null, context)
  return made instanceof Refused ? made : begun(known, made)
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
  return openedCheck({
    ...{
      _id: checkIdFor(
        openid,
        items.map(({ code }) => code),
      ),
      openid,
      called: person?.called ?? '',
    },
    ...{ items, desk: { ...desk, areaId: desk.areaId }, bookingId, matterId: null, behalf: false, key, now },
  })
}
