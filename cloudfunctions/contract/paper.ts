import * as z from 'zod'
import { id, instant, photo } from './common'

/**
 * Papers that are asked for again and again (资料互认): what was shown once may be offered again within these months, after which it
 * must be shown anew; null where it holds for good.
 */
export const paperKinds = {
  idCard: { name: '身份证', months: 24 },
  householdBook: { name: '户口簿', months: 24 },
  marriage: { name: '结婚证', months: 12 },
  divorce: { name: '离婚证', months: 12 },
  birth: { name: '出生医学证明', months: null },
  death: { name: '死亡医学证明', months: null },
  photo: { name: '一寸免冠照片', months: 12 },
  bankCard: { name: '社保卡或银行卡', months: 24 },
  lease: { name: '租房合同', months: 6 },
  deed: { name: '不动产权证', months: 12 },
  disability: { name: '残疾证', months: 24 },
  veteran: { name: '退役证', months: null },
  retired: { name: '退休证', months: null },
  diploma: { name: '毕业证', months: null },
  income: { name: '收入证明', months: 3 },
  diagnosis: { name: '诊断证明', months: 6 },
} as const satisfies Record<string, { name: string; months: number | null }>

export type PaperKind = keyof typeof paperKinds
export const paperKind = z.enum(Object.keys(paperKinds) as [PaperKind, ...PaperKind[]])

/** A paper kept with its holder's leave, as he himself sees it. */
export const paper = z.object({
  paperId: id,
  kind: paperKind,
  name: z.string(),
  photos: z.array(photo),
  /** Where it was shown: the items it was given for. */
  source: z.string(),
  keptAt: instant,
  /** After this it is no longer offered; null where it holds for good. */
  expiresAt: instant.nullable(),
  uses: z.array(z.object({ at: instant, what: z.string() })),
  /** Which workers looked at it, newest first. */
  looks: z.array(z.object({ at: instant, by: z.string() })),
})
export type Paper = z.infer<typeof paper>
