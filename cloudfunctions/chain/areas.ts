import type { Area, routes } from '../contract'
import type { AreaDocument } from '../core/chain/stored'
import { refused } from '../kit/answer'
import { byId, list } from '../kit/database'
import type { UseCase } from '../kit/serve'

type Listed = Pick<AreaDocument, '_id' | 'kind' | 'name' | 'areaPath' | 'households'>
const FIELDS = { kind: true, name: true, areaPath: true, households: true }
/** No area has more children: a grid holds tens of buildings, a street tens of communities. */
const MOST_CHILDREN = 500

/** One step down the tree. Two calls. */
export const areas: UseCase<typeof routes.chain.areas> = async ({ parentId }) => {
  const parent = parentId === undefined ? await district() : await byId<Listed>('areas', parentId, FIELDS)
  if (!parent) return refused({ code: 'area.absent', areaId: parentId ?? '' })
  const children = await list<Listed>(
    'areas',
    { parentId: parent._id },
    { order: [['order', 'asc']], limit: MOST_CHILDREN, fields: FIELDS },
  )
  return { parent: areaOf(parent), items: children.map(areaOf) }
}

const district = async () => (await list<Listed>('areas', { parentId: null }, { limit: 1, fields: FIELDS }))[0]

const areaOf = ({ _id, kind, name, areaPath, households }: Listed): Area => ({
  id: _id,
  kind,
  name,
  areaPath,
  households,
})
