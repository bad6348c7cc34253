import type { Area, Instant, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { refused } from '../kit/answer'
import { areaAt, inForce } from '../kit/areas'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'
import type { UseCase } from '../kit/serve'

type Listed = Pick<
  AreaDocument,
  '_id' | 'kind' | 'name' | 'areaPath' | 'households' | 'parentId' | 'order' | 'validFrom' | 'validTo' | 'next'
>
const FIELDS = { kind: true, name: true, areaPath: true, households: true, parentId: true, order: true, ...DATED }
/** No area has more children: a grid holds tens of buildings, a street tens of communities. */
const MOST_CHILDREN = 500

/** One step down the tree, as it is at this moment. Two calls. */
export const areas: UseCase<typeof routes.chain.areas> = async ({ parentId }, { now }) => {
  const parent = parentId === undefined ? await district(now) : await areaAt<Listed>(parentId, now, FIELDS)
  if (!parent) return refused({ code: 'area.absent', areaId: parentId ?? '' })
  return { parent: areaOf(parent), items: (await childrenOf(parent._id, now)).map(areaOf) }
}

/** Those that stand under it, and those that will or already do by a change not yet folded in. */
async function childrenOf(parentId: string, now: Instant): Promise<Listed[]> {
  const found = await list<Listed>('areas', _.or([{ parentId }, { 'next.parentId': parentId }]), {
    limit: MOST_CHILDREN,
    fields: FIELDS,
  })
  const present = await inForce(found, now)
  return present.filter((area) => area.parentId === parentId).sort((a, b) => a.order - b.order)
}

async function district(now: Instant): Promise<Listed | undefined> {
  const found = await list<Listed>('areas', { parentId: null }, { fields: FIELDS })
  return (await inForce(found, now))[0]
}

const areaOf = ({ _id, kind, name, areaPath, households }: Listed): Area => ({
  id: _id,
  kind,
  name,
  areaPath,
  households,
})
