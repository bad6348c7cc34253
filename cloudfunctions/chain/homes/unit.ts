import { doorsOf, type Instant, type routes } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import type { AreaDocument } from '../../core/chain/stored'
import { postFor } from '../../core/permission/area-acts'
import { refused } from '../../kit/answer'
import { areaAt, inForce } from '../../kit/areas'
import { callerOf } from '../../kit/caller'
import { drawnCode } from '../../kit/code'
import { list } from '../../kit/database'
import type { UseCase } from '../../kit/serve'

const FIELDS = { kind: true, code: true, names: true, areaPath: true, layout: true, ...DATED }
export const titleOf = ({ names }: Pick<AreaDocument, 'names'>): string => names.slice(-2).join('')

/** A stairwell by its id, or by the code on its sign. One call. */
export const unit: UseCase<typeof routes.chain.unit> = async ({ unitId, code }, { now }) => {
  const found = unitId === undefined ? await byCode(code ?? '', now) : await areaAt<AreaDocument>(unitId, now, FIELDS)
  if (found?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId ?? code ?? '' })
  return {
    ...{ unitId: found._id, code: found.code, title: titleOf(found), where: found.names.slice(1, -2) },
    doors: found.layout ? doorsOf(found.layout) : [],
  }
}

/** A code that went to another stairwell names that one from the day of the change. */
async function byCode(code: string, now: Instant): Promise<AreaDocument | undefined> {
  const found = await list<AreaDocument>('areas', { code }, { limit: 10, fields: FIELDS })
  return (await inForce(found, now)).find((area) => area.kind === 'unit' && area.code === code)
}

/** Opened by the code: the page on which one's home is chosen. */
const PAGE = 'pages/unit/index'

/** The stairwell's own code as a picture, for who answers for it. Two calls. */
export const unitCode: UseCase<typeof routes.chain.unitCode> = async ({ unitId }, { openid, now }) => {
  const [caller, found] = await Promise.all([callerOf(openid, now), areaAt<AreaDocument>(unitId, now, FIELDS)])
  if (found?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  if (!postFor(caller, 'bindGroup', { areaId: unitId, areaPath: found.areaPath }))
    return refused({ code: 'permission.denied', action: 'unitCode' })
  return { title: titleOf(found), code: found.code, png: await drawnCode(PAGE, `u=${found.code}`) }
}
