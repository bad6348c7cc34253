import type { DirectoryPlace, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, PersonDocument } from '../core/chain/stored'
import type { DirectoryDocument } from '../core/item/stored'
import { refused } from '../kit/answer'
import { areaAt, inForce } from '../kit/areas'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

const MOST = 200
type Place = Pick<AreaDocument, 'areaPath' | 'names' | keyof typeof DATED>
const FIELDS = { areaPath: true, names: true, ...DATED }

/** What serves an area and everything around it, in the order of the table. At most three calls. */
export const directory: UseCase<typeof routes.items.directory> = async ({ areaId }, { openid, now }) => {
  const area = areaId === undefined ? await homeOf(openid, now) : await areaAt<Place>(areaId, now, FIELDS)
  if (!area) return refused({ code: 'area.absent', areaId: areaId ?? '' })
  const found = await list<DirectoryDocument>('services', { areaId: _.in(area.areaPath) }, { limit: MOST })
  return {
    areaName: area.names.slice(0, 3).slice(-2).join(''),
    items: found.sort((a, b) => a.order - b.order).map(placeOf),
  }
}

/** The area of the first home; the district for who has none. At most two calls. */
async function homeOf(openid: string, now: number): Promise<Place | null> {
  const person = await byId<PersonDocument>('people', openid)
  const unitId = person?.homes[0]?.unitId
  if (unitId) return areaAt<Place>(unitId, now, FIELDS)
  const [district] = await inForce(await list<Place>('areas', { parentId: null }, { fields: FIELDS }), now)
  return district ?? null
}

const placeOf = ({ _id, areaId: _area, order: _order, ...place }: DirectoryDocument): DirectoryPlace => ({
  placeId: _id,
  ...place,
})
