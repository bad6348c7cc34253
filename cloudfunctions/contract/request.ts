import * as z from 'zod'
import { areaKind } from './area'
import { categoryCode } from './categories'
import { sixSigns } from './code'
import { id, instant, photos, point, words } from './common'
import { door } from './door'
import { postKind } from './post'

export const requestStates = [
  'submitted',
  'returned',
  'accepted',
  'assigned',
  'handling',
  'shelved',
  'resolved',
  'closed',
  'refused',
  'merged',
  'withdrawn',
] as const
export const requestState = z.enum(requestStates)
export type RequestState = z.infer<typeof requestState>

/** What can be done to a request once it exists; each is an action of the function `requests`. */
export const requestMoves = [
  'accept',
  'return',
  'supplement',
  'refuse',
  'assign',
  'start',
  'report',
  'resolve',
  'rate',
  'withdraw',
  'join',
  'merge',
  'split',
  'transfer',
  'handBack',
  'rule',
  'shelve',
  'approve',
  'object',
  'urge',
  'supervise',
  'whistle',
  'arrive',
  'signOff',
  'followUp',
] as const
export const requestMove = z.enum(requestMoves)
export type RequestMove = z.infer<typeof requestMove>

/** 诉求 an ordinary request · 我要吐槽 a grumble, promised an answer only · 应急 an emergency, straight to the duty desk. */
export const requestKinds = ['request', 'grumble', 'emergency'] as const
export const requestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof requestKind>

/** Whether neighbours may find it, read its title and join; people and their troubles stay private in any case. */
export const visibility = z.enum(['neighbours', 'private'])
export type Visibility = z.infer<typeof visibility>

/**
 * For whom a post holder raises: somebody who has no smartphone, or does not want to use it. With `unitId` and `door` it is a household
 * on record: then it is called as the record says.
 */
export const onBehalf = z.strictObject({ called: words(12), door: door.optional(), unitId: id.optional() })
export type OnBehalf = z.infer<typeof onBehalf>

/** A GPS point, or an area picked from the tree; `words` is what the reporter adds, such as 三层楼道. */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), ...point.shape, words: words(40).optional() }),
  z.strictObject({ kind: z.literal('area'), areaId: id, words: words(40).optional() }),
])
export type Place = z.infer<typeof place>

/** One step of the answer to "why me": each rule that led here, with its evidence. */
export const why = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('boundary'), areaId: id, areaName: z.string() }),
  z.object({ rule: z.literal('edge'), areaIds: z.array(id) }),
  z.object({ rule: z.literal('nearby'), areaId: id, areaName: z.string(), within: z.number() }),
  z.object({ rule: z.literal('nowhere'), areaName: z.string() }),
  z.object({ rule: z.literal('picked'), areaId: id, areaName: z.string() }),
  z.object({ rule: z.literal('chosen'), category: categoryCode }),
  z.object({ rule: z.literal('words'), category: categoryCode, words: z.array(z.string()) }),
  z.object({ rule: z.literal('uncategorised') }),
  z.object({ rule: z.literal('post'), post: postKind, name: z.string(), areaName: z.string() }),
  z.object({ rule: z.literal('deputy'), absent: z.string(), name: z.string() }),
  z.object({ rule: z.literal('emergency'), areaName: z.string() }),
  z.object({ rule: z.literal('moved'), from: z.string(), to: z.string() }),
  z.object({ rule: z.literal('vacant'), post: postKind, areaName: z.string() }),
])
export type Why = z.infer<typeof why>

export const route = z.object({
  areaId: id,
  areaName: z.string(),
  areaPath: z.array(id),
  why: z.array(why),
})
export type RequestRoute = z.infer<typeof route>

/** Time left on the clock that runs now. `left` in working minutes (negative when over); `off` where no clock runs. */
export const lamp = z.object({
  colour: z.enum(['green', 'amber', 'red', 'off']),
  clock: z.enum(['respond', 'resolve']).nullable(),
  dueAt: instant.nullable(),
  left: z.int().nullable(),
  /** Minutes of a working day, by which minutes are said in days. */
  day: z.int(),
  /** True while the holidays of the year it falls in are not published. */
  provisional: z.boolean(),
})
export type Lamp = z.infer<typeof lamp>

export const outcome = z.enum(['solved', 'half', 'not'])
export type Outcome = z.infer<typeof outcome>
export const stars = z.int().min(1).max(5)
/**
 * How somebody's own work was rated, without who or when. Figures and words are told five ratings at a time, so that none can be told apart
 * from the one before: `of` so many, null before the first five.
 */
export const ownRatings = z.object({
  count: z.int(),
  figures: z.object({ of: z.int(), solved: z.int(), half: z.int(), not: z.int(), stars: z.number() }).nullable(),
  /** In no order that says when. */
  words: z.array(z.string()),
})
export type OwnRatings = z.infer<typeof ownRatings>
/** How it went, from whoever asked for it. */
export const lastWord = {
  ...{ outcome, stars, words: words(300).optional() },
  /** Given for a household on record, which was asked and has said so. */
  consent: z.literal(true).optional(),
}

/** A person as others see one in a case: residents by a polite short form, posts by name. */
export const actor = z.object({
  role: z.enum(['reporter', 'post', 'system']),
  /** The caller himself. */
  me: z.boolean(),
  name: z.string(),
  post: postKind.optional(),
  areaName: z.string().optional(),
})
export type Actor = z.infer<typeof actor>

/** The number of a case as people read it out: six signs, none that could be mistaken for another. Not unique by itself. */
export const caseCode = z.string().regex(sixSigns)

/** A line in a list. */
export const requestCard = z.object({
  requestId: id,
  code: z.string(),
  title: z.string(),
  state: requestState,
  kind: requestKind,
  version: z.int(),
  category: categoryCode.nullable(),
  areaName: z.string(),
  lamp,
  createdAt: instant,
  updatedAt: instant,
  /** The newest step, so that a card can say who did what. */
  last: z.object({ kind: z.string(), at: instant, actor, words: z.string().optional() }),
})
export type RequestCard = z.infer<typeof requestCard>

const named = z.object({ post: postKind, name: z.string(), areaName: z.string() })

/** One department of a joint case (吹哨报到): when it was called, came, and signed. */
export const jointDepartment = z.object({
  departmentId: z.string(),
  department: z.string(),
  name: z.string(),
  arrivedAt: instant.nullable(),
  /** Minutes from the whistle to the arrival. */
  response: z.int().nullable(),
  signedAt: instant.nullable(),
  outcome: z.enum(['done', 'objects']).nullable(),
  words: z.string().nullable(),
  stars: stars.nullable(),
})

export const requestView = requestCard.extend({
  text: z.string(),
  photos,
  /**
   * Photos this viewer is not shown, of the whole case; absent where there are none. `checking`: until WeChat has passed them only
   * reporter, handler and head in charge see them. `risky`: shown to nobody; told to the head in charge alone.
   */
  photosHidden: z.object({ checking: z.int(), risky: z.int() }).optional(),
  place,
  departmentId: z.string().nullable(),
  route,
  reporter: z.object({ me: z.boolean(), called: z.string() }),
  inCharge: z.object({ post: postKind, name: z.string(), areaName: z.string(), areaKind: areaKind.nullable() }),
  handler: z.object({ post: postKind, name: z.string(), areaName: z.string() }).nullable(),
  /** Working minutes promised for the whole, null before acceptance, and used so far. */
  promised: z.int().nullable(),
  used: z.int().nullable(),
  result: z.object({ words: z.string(), photos, at: instant }).nullable(),
  /** `behalf`: given by who raised it, for whom it was raised (代为评价). */
  rating: z
    .object({ outcome, stars, words: z.string().nullable(), at: instant, behalf: z.boolean().optional() })
    .nullable(),
  question: z.string().nullable(),
  refusal: z.object({ rule: z.string(), elsewhere: z.string() }).nullable(),
  visibility,
  onBehalf: onBehalf.nullable(),
  /** Neighbours who joined (附议), and the master it lives on in. */
  joined: z.int(),
  master: id.nullable(),
  merged: z.array(id),
  handBacks: z.int(),
  /** The heads it climbed to when its lamp was red. */
  climbs: z.array(named.extend({ at: instant })),
  supervised: z.boolean(),
  shelving: z
    .object({ reason: z.string(), reviewAt: instant, approved: z.boolean(), approver: named, photos })
    .nullable(),
  objection: z.object({ words: z.string(), at: instant }).nullable(),
  ruler: named.nullable(),
  joint: z.object({ by: named, dueAt: instant, departments: z.array(jointDepartment) }).nullable(),
  followUp: z
    .object({
      why: z.enum(['low', 'random', 'noPhone']),
      by: named,
      done: z.object({ outcome, words: z.string(), at: instant }).nullable(),
    })
    .nullable(),
})
export type RequestView = z.infer<typeof requestView>

/** One event of the case. `facts` hold what the step says in public; `hash` chains over `prev`. */
export const timelineEvent = z.object({
  seq: z.int(),
  at: instant,
  kind: z.string(),
  actor,
  facts: z.record(z.string(), z.unknown()),
  prev: z.string(),
  hash: z.string(),
})
export type TimelineEvent = z.infer<typeof timelineEvent>

export const assignable = z.object({
  postId: id,
  name: z.string(),
  post: postKind,
  areaName: z.string(),
  /** Trained for matters of this kind. */
  trained: z.boolean(),
})
export type Assignable = z.infer<typeof assignable>
