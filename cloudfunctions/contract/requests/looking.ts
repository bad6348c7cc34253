import * as z from 'zod'
import { categoryCode } from '../categories'
import { cursor, id, instant, point } from '../common'
import {
  assignable,
  caseCode,
  lamp,
  outcome,
  requestCard,
  requestKind,
  requestMove,
  requestState,
  requestView,
  timelineEvent,
} from '../request'
import { reading, writing } from '../route'

const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const cards = z.object({ items: z.array(requestCard), next: cursor.nullable() })

/** What people may see of cases. */
export const looking = {
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
  /** The case of this number, where the caller may see it: null where there is none, or it is none of his. */
  find: reading({ input: z.strictObject({ code: caseCode }), output: z.object({ item: requestCard.nullable() }) }),
  /** `todo` waits for me, soonest first; `area` is open under me, soonest first; `done` is ended under me, newest first: of all my posts, or of one. */
  inbox: reading({
    input: z.strictObject({
      ...page,
      list: z.enum(['todo', 'area', 'done']).default('todo'),
      postId: id.optional(),
    }),
    output: cards,
  }),
}
