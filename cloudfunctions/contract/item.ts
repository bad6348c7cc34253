import * as z from 'zod'
import { id, instant, point, words } from './common'
import { paperKind } from './paper'
import { department } from './rules'

/** What a community must do, helps with, certifies, and what is somebody else's (准入清单). */
export const itemLists = {
  duty: '依法履职',
  assist: '协助办理',
  certificate: '开具证明',
  'other-office': '不归社区办',
} as const
export type ItemListName = keyof typeof itemLists
export const itemList = z.enum(Object.keys(itemLists) as [ItemListName, ...ItemListName[]])

/** When in a life one needs it. */
export const lifeEvents = {
  birth: '生孩子',
  school: '上学',
  work: '找工作',
  marriage: '结婚',
  move: '搬家租房',
  illness: '看病',
  retire: '退休',
  elder: '家有老人',
  hardship: '遇到难处',
  farewell: '亲人离世',
} as const
export type LifeEvent = keyof typeof lifeEvents
export const lifeEvent = z.enum(Object.keys(lifeEvents) as [LifeEvent, ...LifeEvent[]])

/** What a worker must have learned to handle an item (全科社工): items of one skill are one training. */
export const itemSkills = {
  welfare: '救助保障',
  elder: '老龄服务',
  disabled: '助残服务',
  insurance: '社会保险',
  labour: '就业创业',
  health: '计生卫健',
  housing: '住房保障',
  residence: '户籍居住',
  veteran: '退役军人',
  civil: '证明民政',
} as const
export type ItemSkill = keyof typeof itemSkills
export const itemSkill = z.enum(Object.keys(itemSkills) as [ItemSkill, ...ItemSkill[]])

/** At the desk, at home (上门), through somebody else (帮办代办), on line. */
export const itemModes = { desk: '窗口办', home: '上门办', errand: '帮办代办', online: '网上办' } as const
export type ItemMode = keyof typeof itemModes
export const itemMode = z.enum(Object.keys(itemModes) as [ItemMode, ...ItemMode[]])

/** A paper that an item asks for. The same `code` in two items is the same paper. */
export const material = z.strictObject({
  code: id,
  name: words(40),
  form: z.enum(['original', 'copy', 'both']),
  count: z.int().min(1).max(9),
  /** How a good one looks, and what is easily forgotten. */
  sample: words(200).nullable(),
  /** Kept and offered again with its holder's leave; null where each item needs its own. */
  paper: paperKind.nullable(),
  /** Needed always where null; else only in this case: 委托他人代办时. */
  when: words(60).nullable(),
})
export type Material = z.infer<typeof material>

export const itemStep = z.strictObject({
  by: z.enum(['resident', 'desk', 'department', 'home']),
  title: words(20),
  words: words(200),
})
export type ItemStep = z.infer<typeof itemStep>

export const formField = z.strictObject({
  code: id,
  label: words(20),
  kind: z.enum(['text', 'long', 'number', 'date', 'phone', 'identity', 'choice']),
  needed: z.boolean(),
  choices: z.array(words(20)).max(12).default([]),
})
export const form = z.strictObject({ code: id, name: words(40), fields: z.array(formField).min(1).max(30) })
export type ItemForm = z.infer<typeof form>

/** Whose an item is that a community does not do, and how to reach them. */
export const otherOffice = z.strictObject({
  name: words(40),
  phone: words(20),
  place: words(60),
  hours: words(60),
  at: point.nullable(),
})
export type OtherOffice = z.infer<typeof otherOffice>

/** An item (事项) as it is written and published. Days are working days, minutes those at the desk, the fee in yuan. */
const itemFields = z.strictObject({
  code: id,
  name: words(30),
  aliases: z.array(words(20)).max(20),
  list: itemList,
  /** For whom, in one plain sentence. */
  who: words(120),
  materials: z.array(material).max(20),
  steps: z.array(itemStep).min(1).max(10),
  /** What the law allows; null where it names none. */
  statutoryDays: z.int().min(0).max(365).nullable(),
  /** What we promise: 0 is while you wait. */
  promisedDays: z.int().min(0).max(365),
  minutes: z.int().min(0).max(240),
  fee: z.strictObject({ yuan: z.number().min(0).max(10_000), words: words(60).nullable() }),
  forms: z.array(form).max(3),
  modes: z.array(itemMode).max(4),
  reviews: z.array(department).max(6),
  /** Two go to the home together (双人上门). */
  pair: z.boolean().default(false),
  basis: words(120),
  skill: itemSkill,
  events: z.array(lifeEvent).max(6),
  /** How often it is asked for, 0 to 100: what is usual comes first. */
  asked: z.int().min(0).max(100),
  office: otherOffice.nullable(),
})
const unlike = (all: readonly string[]) => new Set(all).size === all.length
export const item = itemFields
  .refine(({ list, office }) => (list === 'other-office') === (office !== null), {
    path: ['office'],
    message: 'an item of another office names that office, and no other does',
  })
  .refine(({ list, modes }) => (list === 'other-office') === (modes.length === 0), {
    path: ['modes'],
    message: 'an item of ours can be done in some way, one of another office in none here',
  })
  .refine(({ materials }) => unlike(materials.map(({ code }) => code)), {
    path: ['materials'],
    message: 'the same material twice',
  })
  .refine(({ statutoryDays, promisedDays }) => statutoryDays === null || promisedDays <= statutoryDays, {
    path: ['promisedDays'],
    message: 'no longer than the law allows',
  })
export type Item = z.infer<typeof item>

/** An item in a list. */
export const itemCard = z.object({
  code: id,
  name: z.string(),
  list: itemList,
  who: z.string(),
  skill: itemSkill,
  events: z.array(lifeEvent),
  minutes: z.int(),
  promisedDays: z.int(),
  materials: z.int(),
  modes: z.array(itemMode),
  office: z.string().nullable(),
})
export type ItemCard = z.infer<typeof itemCard>

/** One version of an item: who published it, why, and what it changed. */
export const itemVersion = z.object({
  version: z.int(),
  from: instant,
  until: instant.nullable(),
  reason: z.string(),
  by: z.string(),
  /** Fields that differ from the version before. */
  changed: z.array(z.string()),
})
export type ItemVersion = z.infer<typeof itemVersion>

/** The one-time notice (一次性告知单) of one or several items: the same paper is asked for once. */
export const noticeSheet = z.object({
  version: z.int(),
  items: z.array(
    z.object({
      code: id,
      name: z.string(),
      list: itemList,
      steps: z.array(itemStep),
      statutoryDays: z.int().nullable(),
      promisedDays: z.int(),
      fee: z.string(),
      basis: z.string(),
      modes: z.array(itemMode),
      office: otherOffice.nullable(),
    }),
  ),
  materials: z.array(
    z.object({
      code: id,
      name: z.string(),
      form: z.enum(['original', 'copy', 'both']),
      count: z.int(),
      samples: z.array(z.string()),
      paper: paperKind.nullable(),
      /** Empty where it is always needed; else the cases in which it is. */
      when: z.array(z.string()),
      /** Names of the items that need it. */
      neededBy: z.array(z.string()),
    }),
  ),
  minutes: z.int(),
  /** The longest promise of all. */
  promisedDays: z.int(),
  yuan: z.number(),
})
export type NoticeSheet = z.infer<typeof noticeSheet>
