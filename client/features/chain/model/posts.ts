import type { PostKind } from '../../../contract'

/** What a post is called among people. */
export const postWords = {
  unitHead: '单元长',
  buildingHead: '楼栋长',
  gridHead: '网格长',
  laneHead: '路巷长',
  streetHead: '街长',
  gridWorker: '网格员',
  steward: '红色小管家',
  deskWorker: '值班台',
  officer: '经办人',
  inspector: '督查员',
  administrator: '管理员',
  partyHead: '党组织负责人',
} as const satisfies Record<PostKind, string>

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
