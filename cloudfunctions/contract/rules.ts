import * as z from 'zod'
import { type DepartmentId, departments } from './departments'

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

/** Why a post may hand a case back (退单), with the rule cited. */
export const handBackRules = {
  'other-area': '不在本辖区',
  'other-department': '不属于本部门职责',
  'beyond-powers': '超出权限，需上级协调',
  'wrong-facts': '与现场情况不符',
} as const

export type HandBackRule = keyof typeof handBackRules
export const handBackRule = z.enum(Object.keys(handBackRules) as [HandBackRule, ...HandBackRule[]])

export const department = z.enum(Object.keys(departments) as [DepartmentId, ...DepartmentId[]])
