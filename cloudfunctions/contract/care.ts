import * as z from 'zod'
import { id, instant, words } from './common'
import { door } from './door'
import { postKind } from './post'
import { visitor } from './visit'

const oneOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...Array<keyof T & string>])

/** The special groups (五类、七类人群) whose people are looked after. A district that knows more adds a line here. */
export const careKinds = {
  alone: '独居老人',
  emptyNest: '空巢老人',
  leftBehind: '留守儿童',
  orphan: '困境儿童',
  pregnant: '孕产妇',
  disabled: '残疾人',
  ill: '重病患者',
  hardship: '困难家庭',
  veteran: '退役军人',
  bereaved: '失独家庭',
} as const
export type CareKind = keyof typeof careKinds
export const careKind = oneOf(careKinds)

/** By what right somebody is written down. */
export const careBases = { consent: '本人同意', guardian: '监护人同意', duty: '法定帮扶职责' } as const
export type CareBasis = keyof typeof careBases
export const careBasis = oneOf(careBases)

/** Why somebody looks: said before each look, and read by the person. */
export const careReasons = {
  visit: '走访前了解',
  urgent: '紧急联系',
  help: '办理帮扶',
  check: '核对信息',
} as const
export type CareReason = keyof typeof careReasons
export const careReason = oneOf(careReasons)

/** Why an entry ends. */
export const careEndings = {
  better: '情况好转，不再需要',
  moved: '已搬离',
  passed: '已去世',
  asked: '本人不愿意',
  mistaken: '登记有误',
} as const
export type CareEnding = keyof typeof careEndings
export const careEnding = oneOf(careEndings)

/** What is sealed of somebody. */
export const carePerson = z.strictObject({
  name: words(20),
  kinds: z.array(careKind).min(1).max(5),
  phone: z
    .string()
    .regex(/^[0-9+ -]{5,20}$/)
    .optional(),
  /** Whom to ring for him: 女儿 139…. */
  contact: words(40).optional(),
  /** What must be known at the door: 听力不好，敲门要久一点. */
  words: words(300).optional(),
})
export type CarePerson = z.infer<typeof carePerson>

/** An entry as it stands in the list: nothing of what is sealed. */
export const careCard = z.object({
  careId: id,
  unitId: id,
  door,
  areaName: z.string(),
  since: instant,
  /** When somebody must ask whether it still holds. */
  reviewAt: instant,
  basis: careBasis,
  /** Whether the person reads along on a phone of his own. */
  account: z.boolean(),
  version: z.int(),
})
export type CareCard = z.infer<typeof careCard>

export const careLook = z.object({
  at: instant,
  by: visitor,
  why: careReason,
  careId: id,
  door,
  areaName: z.string(),
})
export type CareLook = z.infer<typeof careLook>

/** What the ledger holds of the caller himself, and who looked. */
export const careHeld = z.object({
  careId: id,
  person: carePerson.nullable(),
  since: instant,
  until: instant.nullable(),
  basis: careBasis,
  by: z.object({ name: z.string(), post: postKind }),
  looks: z.array(careLook.pick({ at: true, by: true, why: true })),
})
export type CareHeld = z.infer<typeof careHeld>
