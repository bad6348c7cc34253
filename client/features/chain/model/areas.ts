import type { Area, AreaKind } from '../../../contract'

export const areaKindWords = {
  district: '区县',
  street: '街道',
  lane: '路巷',
  grid: '网格',
  building: '楼栋',
  unit: '单元',
} as const satisfies Record<AreaKind, string>

const order: readonly AreaKind[] = ['district', 'street', 'lane', 'grid', 'building', 'unit']

/** What is chosen among next: 请选街道. */
export const askFor = ({ kind }: Pick<Area, 'kind'>) => {
  const next = order[order.indexOf(kind) + 1]
  return next ? `请选${areaKindWords[next]}` : '已经到单元了'
}

/** The district is too wide to be a place. */
export const isPlace = ({ kind }: Pick<Area, 'kind'>) => kind !== 'district'
