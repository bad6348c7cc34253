import { z } from 'zod'
import { categoryCode } from './categories'
import { cursor, id, photos, words } from './common'
import { postKind } from './post'
import {
  assignable,
  outcome,
  place,
  requestCard,
  requestMove,
  requestState,
  requestView,
  route,
  stars,
  timelineEvent,
} from './request'
import { reading, routesOf, writing } from './route'
import { refusalRule } from './rules'

const named = { requestId: id, version: z.int().nonnegative().optional() }
const moved = { output: requestView, failures: ['request.absent', 'request.moved', 'move.illegal'] as const }
const spoken = { output: requestView, failures: [...moved.failures, 'content.refused'] as const }
const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const cards = z.object({ items: z.array(requestCard), next: cursor.nullable() })

export const requests = routesOf('requests', {
  submit: writing({
    input: z.strictObject({
      text: words(500),
      place,
      category: categoryCode.optional(),
      photos: photos.default([]),
    }),
    output: z.object({ requestId: id, code: z.string(), state: requestState, version: z.int(), route }),
    failures: ['area.absent', 'content.refused'],
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
      assignable: z.array(assignable),
    }),
    failures: ['request.absent'],
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
    input: z.strictObject({ ...named, result: words(500), photos: photos.default([]) }),
    ...spoken,
  }),
  rate: writing({
    input: z.strictObject({ ...named, outcome, stars, words: words(300).optional() }),
    ...spoken,
  }),
  withdraw: writing({ input: z.strictObject({ ...named, reason: words(100).optional() }), ...spoken }),
})
