import * as z from 'zod'
import { id } from './common'

/** From the widest to the narrowest: 区县 district, 街道 street, 路巷 lane, 网格 grid, 楼栋 building, 单元 unit. */
export const areaKinds = ['district', 'street', 'lane', 'grid', 'building', 'unit'] as const
export const areaKind = z.enum(areaKinds)
export type AreaKind = z.infer<typeof areaKind>

/** `areaPath` goes from the district down to the area itself, so "everything under X" is one indexed query. */
export const area = z.object({
  id,
  kind: areaKind,
  name: z.string(),
  areaPath: z.array(id),
  households: z.int().nonnegative(),
})
export type Area = z.infer<typeof area>
