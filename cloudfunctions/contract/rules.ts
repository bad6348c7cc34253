import { z } from 'zod'

/** Why a request may be refused (不予受理): the rule cited, with the words a resident reads. */
export const refusalRules = {
  'not-ours': '不属于本街道、社区的职责',
  'in-court': '已进入诉讼、仲裁或复议程序',
  'private-dispute': '属于可自行协商的私人经济纠纷',
  repeated: '同一件事已经答复过，没有新情况',
  'not-real': '经现场核实，情况不存在',
  'no-law': '没有法律和政策依据',
} as const

export type RefusalRule = keyof typeof refusalRules
export const refusalRule = z.enum(Object.keys(refusalRules) as [RefusalRule, ...RefusalRule[]])
