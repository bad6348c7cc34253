import * as z from 'zod'
import { careBasis, careCard, careEnding, careHeld, careLook, carePerson, careReason } from './care'
import { cursor, id, instant, key, photos, words } from './common'
import { door } from './door'
import { reading, routesOf, writing } from './route'
import {
  coverage,
  visitList,
  visitMood,
  visitor,
  visitPeriod,
  visitPurpose,
  visitRhythm,
  visitTask,
  visitView,
} from './visit'

/** Where no area is named, that of the nearest post through which the caller may. */
const where = { areaId: id.optional() }
const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: cursor.nullable() })

const plan = z.object({ every: visitRhythm.nullable(), lastAt: instant.nullable(), dueAt: instant.nullable() })
const kept = z.object({ careId: id, version: z.int() })

export const visits = routesOf('visits', {
  /** How many households of an area are overdue, due today, due within the week after. */
  ahead: reading({
    input: z.strictObject(where),
    output: z.object({ areaId: id, areaName: z.string(), overdue: z.int(), today: z.int(), soon: z.int() }),
    failures: ['area.absent'],
  }),
  /** Whom to visit, the longest due first. */
  tasks: reading({
    input: z.strictObject({ ...where, ...page, when: z.enum(['overdue', 'today', 'soon']).default('today') }),
    output: pageOf(visitTask),
    failures: ['area.absent'],
  }),
  /** One door before somebody knocks: its rhythm and its last visits. */
  door: reading({
    input: z.strictObject({ unitId: id, door }),
    output: z.object({
      areaName: z.string(),
      plan,
      care: z.boolean(),
      /** Without a smartphone, on record: a request may be raised for it by its place. */
      phoneless: z.boolean(),
      called: z.array(z.string()),
      visits: z.array(visitView),
    }),
    failures: ['area.absent'],
  }),
  /**
   * Enters a visit: of one door, of several on one round, or of the stairwell itself where no door is named. `ref` is the phone's own
   * name for it: the same ref is one visit, however often and by whatever line it arrives, and `requests.submit` may name it.
   */
  record: writing({
    input: z.strictObject({
      ref: key,
      unitId: id,
      doors: z.array(door).max(30),
      /** When it was: not to come, and at most seven days ago. */
      at: instant,
      purposes: z.array(visitPurpose).min(1).max(4),
      met: z.enum(['somebody', 'nobody']).default('somebody'),
      people: words(30).optional(),
      words: words(500).optional(),
      photos: photos.default([]),
      mood: visitMood.optional(),
      problem: z.strictObject({ list: visitList, words: words(500), result: words(300).optional() }).optional(),
      /** The next one, where it is not left to the rhythm. */
      nextAt: instant.optional(),
    }),
    output: z.object({
      /** The one that carries the problem, or the first. */
      visitId: id,
      visits: z.int(),
      /** The request that the problem becomes once `requests.submit` names the visit. */
      requestId: id.nullable(),
    }),
    failures: ['area.absent', 'visit.when', 'content.refused'],
  }),
  /** What was collected has been done. */
  settle: writing({
    input: z.strictObject({ visitId: id, result: words(300) }),
    output: visitView,
    failures: ['visit.absent', 'content.refused'],
  }),
  /** The three lists, or every visit, newest first. */
  list: reading({
    input: z.strictObject({ ...where, ...page, list: z.enum(['all', ...visitList.options]).default('all') }),
    output: pageOf(visitView),
    failures: ['area.absent'],
  }),
  /** How often these doors are visited from now on; null where they are no longer. */
  plan: writing({
    input: z.strictObject({ unitId: id, doors: z.array(door).min(1).max(40), every: visitRhythm.nullable() }),
    output: z.object({ plans: z.array(plan.extend({ door })) }),
    failures: ['area.absent'],
  }),
  /** Doors visited of households there are, one step down; this month where no period is named. */
  coverage: reading({
    input: z.strictObject({ ...where, period: visitPeriod.optional() }),
    output: coverage,
    failures: ['area.absent'],
  }),
  /** Who came to the caller's own door, and what the ledger holds of him. */
  mine: reading({
    input: z.strictObject({}),
    output: z.object({
      visits: z.array(
        z.object({
          at: instant,
          areaName: z.string(),
          door,
          by: visitor,
          purposes: z.array(visitPurpose),
          met: z.enum(['somebody', 'nobody']),
        }),
      ),
      care: z.array(careHeld),
    }),
  }),
  /** The ledger of special groups: who stands in it, by the door alone. */
  care: reading({
    input: z.strictObject({ ...where, ...page }),
    output: pageOf(careCard),
    failures: ['area.absent'],
  }),
  /** Opens one entry; the look is written down before anything is shown, and the person reads it. */
  careLook: writing({
    input: z.strictObject({ careId: id, why: careReason }),
    output: z.object({ card: careCard, person: carePerson, by: visitor, looks: z.array(careLook) }),
    failures: ['care.absent', 'care.tooMany'],
  }),
  /** Writes somebody down. `resident` is one of `careHousemates`, where he reads along himself. */
  careAdd: writing({
    input: z.strictObject({
      unitId: id,
      door,
      person: carePerson,
      basis: careBasis,
      resident: id.optional(),
    }),
    output: kept,
    failures: ['area.absent', 'care.full', 'content.refused'],
  }),
  /** Those confirmed behind a door who have an account. */
  careHousemates: reading({
    input: z.strictObject({ unitId: id, door }),
    output: z.object({ items: z.array(z.object({ resident: id, called: z.string() })) }),
    failures: ['area.absent'],
  }),
  /** Puts an entry right, and says that it still holds. */
  careChange: writing({
    input: z.strictObject({ careId: id, version: z.int().nonnegative(), person: carePerson, basis: careBasis }),
    output: kept,
    failures: ['care.absent', 'care.moved', 'content.refused'],
  }),
  /** Ends an entry: what was sealed is gone, who looked stays. */
  careEnd: writing({
    input: z.strictObject({ careId: id, why: careEnding }),
    output: z.object({ careId: id, until: instant }),
    failures: ['care.absent'],
  }),
  /** Who looked into the ledger, newest first. */
  careLooks: reading({
    input: z.strictObject({ ...where, ...page }),
    output: pageOf(careLook),
    failures: ['area.absent'],
  }),
})
