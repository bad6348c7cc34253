import type { routes } from '../contract'
import { closeness } from '../core/appointment/near'
import type { CentreDocument } from '../core/appointment/stored'
import { cardOf } from '../core/appointment/view'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, PersonDocument } from '../core/chain/stored'
import { refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

/** A street has a centre for each of its communities. */
const MOST_CENTRES = 50

/** The centres of a street, those nearest to the area first. Two calls. */
export const centres: UseCase<typeof routes.appointments.centres> = async ({ areaId }, { openid, now }) => {
  const path = areaId === undefined ? await homePath(openid) : await areaPath(areaId, now)
  if (path === null) return areaId === undefined ? [] : refused({ code: 'area.absent', areaId })
  const found = await list<CentreDocument>('centres', { areaPath: path[1] ?? path[0] ?? '' }, { limit: MOST_CENTRES })
  return [...found]
    .sort((a, b) => closeness(b.areaPath, path) - closeness(a.areaPath, path) || (a._id < b._id ? -1 : 1))
    .map(cardOf)
}

const homePath = async (openid: string) =>
  (await byId<Pick<PersonDocument, 'homes'>>('people', openid, { homes: true }))?.homes[0]?.areaPath ?? null
const areaPath = async (areaId: string, now: number) =>
  (await areaAt<AreaDocument>(areaId, now, { areaPath: true, ...DATED }))?.areaPath ?? null
