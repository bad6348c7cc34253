import * as z from 'zod'
import { areaKind } from './area'
import { id } from './common'

export const postKinds = [
  'unitHead',
  'buildingHead',
  'gridHead',
  'laneHead',
  'streetHead',
  'gridWorker',
  'steward',
  'deskWorker',
  'officer',
  'inspector',
  'administrator',
  'partyHead',
] as const
export const postKind = z.enum(postKinds)
export type PostKind = z.infer<typeof postKind>

/** The five heads (五长), from the stairwell up, with the kind of area each answers for. */
export const headOf = {
  unit: 'unitHead',
  building: 'buildingHead',
  grid: 'gridHead',
  lane: 'laneHead',
  street: 'streetHead',
} as const satisfies Partial<Record<z.infer<typeof areaKind>, PostKind>>
export const headKinds = Object.values(headOf)
export type HeadKind = (typeof headKinds)[number]

/**
 * The party chain beside the five heads: one organisation for each area, its secretary a post of kind `partyHead`.
 * 街道党工委 → 社区党总支 → 网格党支部 → 楼宇党小组 → 党员中心户.
 */
export const partyOf = {
  street: '党工委',
  lane: '党总支',
  grid: '党支部',
  building: '党小组',
  unit: '党员中心户',
} as const satisfies Partial<Record<z.infer<typeof areaKind>, string>>

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

/** Who speaks for a party organisation, by the level it stands on. */
const partyTitles = {
  street: '党工委书记',
  lane: '党总支书记',
  grid: '党支部书记',
  building: '党小组组长',
  unit: '党员中心户',
} as const satisfies Record<keyof typeof partyOf, string>

/** The duty by its name; that of a party organisation by its level, and a desk of a lane is one of its service centre. */
export function titleOfPost(kind: PostKind, level: z.infer<typeof areaKind> | null | undefined): string {
  if (kind === 'deskWorker' && level === 'lane') return '全能岗'
  return kind === 'partyHead' && level && level in partyTitles
    ? partyTitles[level as keyof typeof partyTitles]
    : postWords[kind]
}

/** A post as its holder sees it. */
export const post = z.object({
  postId: id,
  post: postKind,
  areaId: id.optional(),
  areaName: z.string(),
  areaKind: areaKind.optional(),
  departmentId: id.optional(),
  name: z.string(),
  /** True where the caller acts for an absent holder. */
  deputy: z.boolean(),
})
export type Post = z.infer<typeof post>

/** A head as a resident sees one: a name, a work phone, nothing private. */
export const headCard = z.object({
  postId: id,
  post: postKind,
  name: z.string(),
  phone: z.string(),
  areaName: z.string(),
  areaKind: areaKind.nullable(),
  /** Whose place a deputy takes while he is away; null where the head himself is there. */
  instead: z.string().nullable(),
})
export type HeadCard = z.infer<typeof headCard>
