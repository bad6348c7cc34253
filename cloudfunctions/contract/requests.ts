import { z } from 'zod'
import { categoryCode } from './categories'
import { cursor, id, instant, photos, point, words } from './common'
import { postKind } from './post'
import {
  assignable,
  lamp,
  onBehalf,
  outcome,
  place,
  requestCard,
  requestKind,
  requestMove,
  requestState,
  requestView,
  route,
  stars,
  timelineEvent,
  visibility,
} from './request'
import { reading, routesOf, writing } from './route'
import { department, handBackRule, refusalRule } from './rules'

const named = { requestId: id, version: z.int().nonnegative().optional() }
const moved = { output: requestView, failures: ['request.absent', 'request.moved', 'move.illegal'] as const }
const spoken = { output: requestView, failures: [...moved.failures, 'content.refused'] as const }
const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const cards = z.object({ items: z.array(requestCard), next: cursor.nullable() })

const learning = z.object({
  versions: z.array(z.object({ version: z.int(), corrections: z.int(), until: instant })),
  learnedOn: z.string().nullable(),
  /** Accuracy on texts whose category is known for sure, 0 to 1, before and after the last night. */
  before: z.number().nullable(),
  after: z.number().nullable(),
})

export const requests = routesOf('requests', {
  submit: writing({
    input: z.strictObject({
      text: words(500),
      place,
      category: categoryCode.optional(),
      photos: photos.default([]),
      kind: z.enum(['request', 'grumble']).default('request'),
      visibility: visibility.default('neighbours'),
      onBehalf: onBehalf.optional(),
    }),
    output: z.object({
      requestId: id,
      code: z.string(),
      state: requestState,
      version: z.int(),
      route,
      /** True where a closed case came back instead of a new one. */
      recurred: z.boolean(),
    }),
    failures: ['area.absent', 'content.refused', 'permission.denied', 'household.absent'],
  }),
  /** 应急: straight to the duty desk, two hours by the wall clock. */
  emergency: writing({
    input: z.strictObject({ text: words(500), place, category: categoryCode.optional(), photos: photos.default([]) }),
    output: z.object({
      requestId: id,
      code: z.string(),
      state: requestState,
      version: z.int(),
      route,
      /** To be rung before anything else. */
      call: z.enum(['110', '119', '120']),
    }),
    failures: ['area.absent', 'content.refused'],
  }),
  /** What neighbours have raised here: within 150 m, of this category, in 14 days, alike in words; likeliest first. */
  similar: reading({
    input: z.strictObject({ text: z.string().max(500), place, category: categoryCode.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          requestId: id,
          title: z.string(),
          state: requestState,
          createdAt: instant,
          joined: z.int(),
          metres: z.int(),
          mine: z.boolean(),
        }),
      ),
    }),
    failures: ['area.absent'],
  }),
  /** The public board of an area: what is open, what came of what has ended. Names masked; private matters by category alone. */
  board: reading({
    input: z.strictObject({ ...page, areaId: id, list: z.enum(['open', 'ended']).default('open') }),
    output: z.object({
      items: z.array(
        z.object({
          requestId: id,
          title: z.string(),
          category: categoryCode.nullable(),
          kind: requestKind,
          state: requestState,
          areaName: z.string(),
          lamp,
          createdAt: instant,
          updatedAt: instant,
          joined: z.int(),
          /** Blurred to about 100 m; null where the matter is private. */
          at: point.nullable(),
          result: z.string().nullable(),
          outcome: outcome.nullable(),
        }),
      ),
      next: cursor.nullable(),
    }),
    failures: ['area.absent'],
  }),
  /** Where a matter at this place would go, and who would see it first: nothing is written. */
  locate: reading({
    input: z.strictObject({ place, category: categoryCode.optional() }),
    output: z.object({ route, first: z.object({ post: postKind, name: z.string(), areaName: z.string() }) }),
    failures: ['area.absent'],
  }),
  suggest: reading({
    input: z.strictObject({ text: z.string().max(500) }),
    output: z.array(z.object({ category: categoryCode, department: z.string(), confidence: z.number().min(0).max(1) })),
  }),
  /** What the recognition of an administrator's district has learned from heads' corrections, newest last. */
  learned: reading({ input: z.strictObject({}), output: learning }),
  /** Takes the named version back, where it is the one in use. */
  unlearn: writing({ input: z.strictObject({ version: z.int().positive() }), output: learning }),
  mine: reading({
    input: z.strictObject({ ...page, open: z.boolean().optional() }),
    output: cards,
  }),
  detail: reading({
    input: z.strictObject({ requestId: id }),
    output: z.object({
      request: requestView,
      timeline: z.array(timelineEvent),
      moves: z.array(requestMove),
      /** Whether the caller may ask who the reporter is (`reveal`). */
      mayReveal: z.boolean(),
      assignable: z.array(assignable),
    }),
    failures: ['request.absent'],
  }),
  /**
   * The reporter's name and phone, for the handler and the heads from the one in charge upwards; each look is an event that the
   * resident reads. The case has a new version then.
   */
  reveal: writing({
    input: z.strictObject({ requestId: id }),
    output: z.object({
      /** True where a head wrote it down for somebody: then that person, not the head. */
      onBehalf: z.boolean(),
      called: z.string(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      door: z.string().nullable(),
      version: z.int(),
    }),
    failures: ['request.absent', 'move.illegal', 'reveal.tooMany'],
  }),
  /** `todo` waits for me, soonest first; `area` is open under me, soonest first; `done` is ended under me, newest first. */
  inbox: reading({
    input: z.strictObject({ ...page, list: z.enum(['todo', 'area', 'done']).default('todo') }),
    output: cards,
  }),
  accept: writing({ input: z.strictObject({ ...named, category: categoryCode.optional() }), ...moved }),
  return: writing({ input: z.strictObject({ ...named, question: words(200) }), ...spoken }),
  supplement: writing({
    input: z.strictObject({ ...named, words: words(500), photos: photos.default([]) }),
    ...spoken,
  }),
  refuse: writing({
    input: z.strictObject({ ...named, rule: refusalRule, elsewhere: words(100) }),
    ...spoken,
  }),
  assign: writing({
    input: z.strictObject({ ...named, to: id, note: words(100).optional() }),
    output: requestView,
    failures: [...spoken.failures, 'post.unassignable'],
  }),
  start: writing({ input: z.strictObject({ ...named, note: words(100).optional() }), ...spoken }),
  report: writing({
    input: z.strictObject({ ...named, words: words(300), photos: photos.default([]) }),
    ...spoken,
  }),
  resolve: writing({
    input: z.strictObject({
      ...named,
      result: words(500),
      photos: photos.default([]),
      /** The whistling street's marks for the departments of a joint case. */
      marks: z.partialRecord(department, stars).optional(),
    }),
    output: requestView,
    failures: [...spoken.failures, 'joint.unsigned', 'photo.required'],
  }),
  rate: writing({
    input: z.strictObject({
      ...named,
      outcome,
      stars,
      words: words(300).optional(),
      /** Given for a household on record, which was asked and has said so. */
      consent: z.literal(true).optional(),
    }),
    output: requestView,
    failures: [...spoken.failures, 'consent.required'],
  }),
  join: writing({ input: z.strictObject({ ...named, words: words(200).optional() }), ...spoken }),
  merge: writing({
    input: z.strictObject({ ...named, into: id }),
    output: requestView,
    failures: [...moved.failures, 'merge.impossible'],
  }),
  split: writing({ input: z.strictObject(named), ...moved }),
  transfer: writing({
    input: z.strictObject({ ...named, areaId: id, words: words(200) }),
    output: requestView,
    failures: [...spoken.failures, 'area.absent'],
  }),
  handBack: writing({ input: z.strictObject({ ...named, rule: handBackRule, words: words(200) }), ...spoken }),
  /** On a second hand-back: to whom it goes. On an objection: whether the refusal stands. */
  rule: writing({
    input: z.strictObject({ ...named, to: id.optional(), upheld: z.boolean().optional(), words: words(200) }),
    output: requestView,
    failures: [...spoken.failures, 'post.unassignable'],
  }),
  shelve: writing({
    input: z.strictObject({ ...named, reason: words(300), photos: photos.default([]), reviewAt: instant }),
    output: requestView,
    failures: [...spoken.failures, 'review.outside'],
  }),
  approve: writing({ input: z.strictObject({ ...named, approved: z.boolean(), words: words(200) }), ...spoken }),
  object: writing({ input: z.strictObject({ ...named, words: words(300) }), ...spoken }),
  urge: writing({ input: z.strictObject({ ...named, words: words(100).optional() }), ...spoken }),
  supervise: writing({ input: z.strictObject({ ...named, words: words(200) }), ...spoken }),
  /** 吹哨: calls departments to one case, to be there and done within so many hours of working time. */
  whistle: writing({
    input: z.strictObject({
      ...named,
      departments: z.array(department).min(1).max(8),
      hours: z.int().min(1).max(80),
      words: words(200),
    }),
    output: requestView,
    failures: [...spoken.failures, 'department.empty'],
  }),
  arrive: writing({ input: z.strictObject({ ...named, at: point.optional() }), ...moved }),
  signOff: writing({
    input: z.strictObject({
      ...named,
      outcome: z.enum(['done', 'objects']),
      words: words(300),
      photos: photos.default([]),
    }),
    ...spoken,
  }),
  followUp: writing({ input: z.strictObject({ ...named, outcome, words: words(300) }), ...spoken }),
  withdraw: writing({ input: z.strictObject({ ...named, reason: words(100).optional() }), ...spoken }),
})
