import * as z from 'zod'
import { categoryCode } from '../categories'
import { id, instant, photos, point, words } from '../common'
import { lastWord, outcome, requestView, stars } from '../request'
import { writing } from '../route'
import { department, handBackRule, refusalRule } from '../rules'

const named = { requestId: id, version: z.int().nonnegative().optional() }
const moved = { output: requestView, failures: ['request.absent', 'request.moved', 'move.illegal'] as const }
const spoken = { output: requestView, failures: [...moved.failures, 'content.refused'] as const }

/** The moves: each takes a case from one state to the next. */
export const moving = {
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
    input: z.strictObject({ ...named, ...lastWord }),
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
}
