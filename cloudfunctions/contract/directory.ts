import * as z from 'zod'
import { id, point } from './common'

/** Places and convenience services (两站八中心、便民应用), in the order in which they are shown. */
export const placeKinds = {
  emergency: '急救报警',
  living: '水电气暖',
  station: '两站',
  centre: '八中心',
  home: '物业家政',
  health: '看病买药',
  travel: '交通出行',
  government: '政务办事',
  education: '教育就业',
  leisure: '文化生活',
} as const
export type PlaceKind = keyof typeof placeKinds
export const placeKind = z.enum(Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]])

/** One place or service of the directory. */
export const directoryPlace = z.object({
  placeId: id,
  kind: placeKind,
  name: z.string(),
  words: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  at: point.nullable(),
  /** A page of ours, or another mini program by its id. */
  open: z
    .union([z.object({ page: z.string() }), z.object({ appId: z.string(), path: z.string().optional() })])
    .nullable(),
  /** The area it serves: 光明街道; the district's serve everybody. */
  areaName: z.string(),
})
export type DirectoryPlace = z.infer<typeof directoryPlace>
