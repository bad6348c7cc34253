import type { routes } from '../contract'
import { headsAlong } from '../core/chain/heads'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { postsAround } from '../kit/posts'
import type { UseCase } from '../kit/serve'

/** The heads of any area. Two calls. */
export const heads: UseCase<typeof routes.chain.heads> = async ({ areaId }, { now }) => {
  const area = await areaAt<AreaDocument>(areaId, now, { areaPath: true, ...DATED })
  if (!area) return refused({ code: 'area.absent', areaId })
  return headsAlong(area.areaPath, await postsAround(area.areaPath), now)
}
