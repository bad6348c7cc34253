import { type PostKind, postWords } from '../../../contract'

export { postWords }

interface Named {
  post: PostKind
  name: string
  areaName?: string
}

/** Posts of a department are known by their house, those of the chain by their duty. */
const byHouse = new Set<PostKind>(['officer', 'steward'])

/** The duty, as it stands before a name: 单元长, or 供排水公司 for somebody there. */
export const dutyOf = ({ post, areaName }: Pick<Named, 'post' | 'areaName'>) =>
  byHouse.has(post) && areaName ? areaName : postWords[post]

/** 单元长 李秀英; 红心物业服务中心 周师傅. */
export const postAndName = (named: Named) => `${dutyOf(named)} ${named.name}`
