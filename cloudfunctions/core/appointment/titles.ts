import type { PostKind } from '../../contract'

/** What a post is called where somebody without a phone reads who booked for him. */
export const postTitles = {
  unitHead: '单元长',
  buildingHead: '楼栋长',
  gridHead: '网格长',
  laneHead: '路巷长',
  streetHead: '街长',
  gridWorker: '网格员',
  steward: '红色小管家',
  deskWorker: '全能岗',
  officer: '部门人员',
  inspector: '督查员',
  administrator: '管理员',
  partyHead: '书记',
} as const satisfies Record<PostKind, string>
