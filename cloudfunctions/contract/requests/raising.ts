import * as z from 'zod'
import { categoryCode } from '../categories'
import { id, instant, key, photos, words } from '../common'
import { postKind } from '../post'
import { onBehalf, place, requestState, route, visibility } from '../request'
import { reading, writing } from '../route'

const learning = z.object({
  versions: z.array(z.object({ version: z.int(), corrections: z.int(), until: instant })),
  learnedOn: z.string().nullable(),
  /** Accuracy on texts whose category is known for sure, 0 to 1, before and after the last night. */
  before: z.number().nullable(),
  after: z.number().nullable(),
})

/** Before a case exists: where it would go, what neighbours have said, what it is, and raising it. */
export const raising = {
  submit: writing({
    input: z.strictObject({
      text: words(500),
      place,
      category: categoryCode.optional(),
      photos: photos.default([]),
      kind: z.enum(['request', 'grumble']).default('request'),
      visibility: visibility.default('neighbours'),
      onBehalf: onBehalf.optional(),
      /** The visit on which it was found, by the name its phone gave it or by its id: one visit becomes one request, however often it is passed up. */
      visit: z.union([z.strictObject({ ref: key }), z.strictObject({ visitId: id })]).optional(),
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
    failures: ['area.absent', 'content.refused', 'permission.denied', 'household.absent', 'visit.absent'],
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
}
