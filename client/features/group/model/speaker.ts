import type { Speaker } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { postAndName } from '../../chain/model/posts'

/** 单元长 李秀英; 302 朴女士 among neighbours; 我. */
export function speakerWords({ me, called, door, post, areaName }: Speaker): string {
  if (post !== null) return postAndName({ post, name: called, areaName })
  if (me) return '我'
  return [door, called].filter(Boolean).join(' ')
}

/** For whom it was put up: 给锦绣小区 3 号楼 2 单元; 给 1 网格. */
export const forWhom = ({ areaName }: { areaName: string }) => spaced(`给${areaName}`)
