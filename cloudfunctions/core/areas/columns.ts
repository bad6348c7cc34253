import type { AreaKind } from '../../contract'

/** The columns that a tree file may have, each with what people call it. */
const headings = {
  id: ['id', '编码', '区划编码', '代码', 'area', 'areaid'],
  kind: ['kind', '类型', '级别', '层级', 'type', 'level'],
  name: ['name', '名称', '区划名称'],
  parent: ['parent', '上级', '上级编码', '所属', 'parentid'],
  order: ['order', '排序', '序号'],
  code: ['code', '短码', '门牌码', '标识码'],
  households: ['households', '户数', '总户数'],
  floors: ['floors', '层数', '楼层数'],
  doors: ['doors', '每层户数', '每层门数'],
  doorNames: ['doornames', '门牌', '门牌号'],
  headName: ['headname', 'head', '负责人', '负责人姓名', '长'],
  headPhone: ['headphone', 'phone', '负责人电话', '电话', '联系电话'],
} as const

export type Column = keyof typeof headings
export const columns = Object.keys(headings) as Column[]

/** Without these nothing can be said of a row. */
export const REQUIRED = ['id', 'kind', 'name', 'parent'] as const satisfies Column[]

/** As a file writes it: Door names, door_names, 门牌（可空）. */
const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[\s_\-*]/g, '')

/** Which column a heading means, or null where it is none of ours. */
export const columnOf = (heading: string): Column | null =>
  columns.find((column) => (headings[column] as readonly string[]).includes(plain(heading))) ?? null

/** What people call it, in their own tongue: the first Chinese word of its headings. */
export const columnWords = (column: Column): string => headings[column][1]

const kinds: Record<AreaKind, readonly string[]> = {
  district: ['district', '区县', '区', '县', '市', '县市', '区县市'],
  street: ['street', '街道', '镇', '乡', '乡镇', '街道乡镇'],
  lane: ['lane', '路巷', '社区', '村', '路', '巷', '社区村'],
  grid: ['grid', '网格'],
  building: ['building', '楼栋', '楼', '栋', '楼幢'],
  unit: ['unit', '单元', '楼道', '门栋'],
}

/** The kind that a cell names, in Chinese or English; null for a word unheard of. */
export const kindOf = (word: string): AreaKind | null =>
  (Object.keys(kinds) as AreaKind[]).find((kind) => kinds[kind].includes(plain(word).replace(/\//g, ''))) ?? null
