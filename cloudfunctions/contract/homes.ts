import * as z from 'zod'
import { areaKind } from './area'
import { cursor, id, instant, words } from './common'
import { door, household } from './door'
import { postKind } from './post'
import { lamp, requestMove, requestState } from './request'
import { reading, writing } from './route'

/** What stands on the sign of a stairwell: 12-03-2. With `u=` before it, it is the scene of its code, at most 32 characters. */
export const unitCode = z
  .string()
  .min(1)
  .max(24)
  .regex(/^[A-Za-z0-9._-]+$/)

/** Owner 业主, tenant 租户, or family of one of them 家人. */
export const livingAs = z.enum(['owner', 'tenant', 'family'])
export type LivingAs = z.infer<typeof livingAs>

/** Somebody behind a door, as those may see him who may see the roster. `mateId` names him to the actions; it is not his openid. */
export const housemate = z.object({
  mateId: id,
  me: z.boolean(),
  called: z.string(),
  as: livingAs.nullable(),
  words: z.string().nullable(),
  since: instant,
  /** Null while it is a claim. `vouched`: by somebody who lives there, not by a head. */
  confirmed: z.object({ at: instant, by: z.string(), vouched: z.boolean() }).nullable(),
})
export type HousemateView = z.infer<typeof housemate>

/** How a person without a smartphone has agreed to be recorded and acted for. */
export const consent = z.enum(['spoken', 'written'])
export type Consent = z.infer<typeof consent>

/** The record of a household without a smartphone; its name and number stay sealed until somebody rings. */
export const phonelessRecord = z.object({
  called: z.string(),
  since: instant,
  by: z.string(),
  consent: consent.nullable(),
})
export type PhonelessRecord = z.infer<typeof phonelessRecord>

/** Why somebody is rung: shown to him in the log of looks. */
export const ringReasons = {
  case: '商量他报的事',
  visit: '约走访',
  notice: '告诉他公告',
  claim: '核实住户',
  urgent: '有急事',
} as const
export type RingReason = keyof typeof ringReasons
export const ringReason = z.enum(Object.keys(ringReasons) as [RingReason, ...RingReason[]])

const claim = z.strictObject({ ...household.shape, mateId: id })
const settled = {
  output: z.object({ people: z.array(housemate) }),
  failures: ['household.absent', 'claim.settled'] as const,
}

/** A door as the captain sees it from the yard. */
export const doorMark = z.object({
  door,
  /** Lit: somebody confirmed lives there; claimed: somebody says so; dark: nobody takes part. */
  state: z.enum(['lit', 'claimed', 'dark']),
  people: z.int(),
  claims: z.int(),
  phoneless: z.boolean(),
  care: z.boolean(),
  visitDue: z.boolean(),
  /** Of the most pressing open matter behind it; null where there is none. */
  lamp: lamp.shape.colour.nullable(),
  /** Has not read a notice in force. */
  unread: z.boolean(),
})
export type DoorMark = z.infer<typeof doorMark>

const caseItem = {
  requestId: id,
  title: z.string(),
  state: requestState,
  door: z.string().nullable(),
  areaName: z.string(),
  lamp,
  /** The head it climbed to last. */
  climbed: z.object({ post: postKind, name: z.string() }).nullable(),
  /** The one thing to do about it now; null where there is nothing but to look. */
  action: requestMove.nullable(),
}

/** What waits, most pressing first, each with one thing to do. */
export const waitingItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), ...caseItem }),
  z.object({
    kind: z.literal('claim'),
    ...{ unitId: id, door, mateId: id, called: z.string(), as: livingAs.nullable() },
    ...{ words: z.string().nullable(), since: instant },
  }),
  /** Claims further down, by area. */
  z.object({ kind: z.literal('claims'), areaId: id, name: z.string(), count: z.int() }),
  z.object({
    kind: z.literal('visit'),
    ...{ unitId: id, door, called: z.string(), lastAt: instant.nullable(), dueAt: instant },
  }),
])
export type WaitingItem = z.infer<typeof waitingItem>

/** Counted from rows for a stairwell or a building; above them summed, and then `countedAt` says of when. */
const figures = z.object({
  households: z.int(),
  bound: z.int(),
  claims: z.int(),
  phoneless: z.int(),
  care: z.int(),
  visitsDue: z.int(),
  visitedThisMonth: z.int(),
  open: z.int(),
  red: z.int(),
})
export type AreaFigures = z.infer<typeof figures>

/** One level down: a stairwell of a building, a building of a grid. */
export const childArea = figures.extend({
  areaId: id,
  kind: areaKind,
  name: z.string(),
  /** Floor by floor, the first floor first; null where the caller may not know doors. */
  panes: z.array(z.array(doorMark.shape.state)).nullable(),
})
export type ChildArea = z.infer<typeof childArea>

export const desk = z.object({
  area: z.object({
    areaId: id,
    kind: areaKind,
    name: z.string(),
    title: z.string(),
    where: z.array(z.string()),
    households: z.int(),
  }),
  /** The post through which the caller looks. */
  post: z.object({ post: postKind, name: z.string(), deputy: z.boolean() }),
  figures: figures.extend({
    dueToday: z.int(),
    /** More is open than was read: `open`, `red` and `dueToday` are at least that many. */
    more: z.boolean(),
    /** Households that have not read a notice in force; null where it is not counted. */
    unread: z.int().nullable(),
  }),
  countedAt: instant.nullable(),
  waiting: z.array(waitingItem),
  /** Floor by floor, the first floor first, doors that no plan knows last; null above a stairwell, or where the caller may not know doors. */
  floors: z.array(z.object({ floor: z.int().nullable(), doors: z.array(doorMark) })).nullable(),
  children: z.array(childArea),
  /** What the caller may do here, for the page to offer no more. */
  may: z.object({
    ring: z.boolean(),
    confirm: z.boolean(),
    household: z.boolean(),
    visit: z.boolean(),
    notice: z.boolean(),
    code: z.boolean(),
  }),
})
export type Desk = z.infer<typeof desk>

/** Homes, doors and the captain's desk: actions of the function `chain`. */
export const homes = {
  /** A stairwell by its id or by the code on its sign, with the doors there are. */
  unit: reading({
    input: z.strictObject({ unitId: id.optional(), code: unitCode.optional() }),
    output: z.object({
      unitId: id,
      code: z.string(),
      title: z.string(),
      where: z.array(z.string()),
      /** Floor by floor, the first floor first; empty where nobody wrote them down. */
      doors: z.array(z.array(door)),
    }),
    failures: ['area.absent'],
  }),
  /** The stairwell's own code, to be printed and put up at its door: a picture as a data URL. */
  unitCode: reading({
    input: z.strictObject({ unitId: id }),
    output: z.object({ title: z.string(), code: z.string(), png: z.string() }),
    failures: ['area.absent'],
  }),
  /** My household: who lives with me, for who is confirmed; whom I may vouch for. */
  home: reading({
    input: z.strictObject({ unitId: id }),
    output: z.object({
      unitId: id,
      door: z.string().nullable(),
      title: z.string(),
      where: z.array(z.string()),
      confirmed: z.boolean(),
      people: z.array(housemate),
      /** I am the first who was confirmed here. */
      mayVouch: z.boolean(),
    }),
    failures: ['home.absent'],
  }),
  confirmHome: writing({ input: claim, ...settled }),
  refuseHome: writing({
    input: claim.extend({ reason: words(60) }),
    output: settled.output,
    failures: [...settled.failures, 'content.refused'],
  }),
  /** Takes out somebody who was confirmed and has moved. */
  releaseHome: writing({
    input: claim.extend({ reason: words(60) }),
    output: settled.output,
    failures: [...settled.failures, 'content.refused'],
  }),
  /**
   * Keeps or changes the record of a household without a smartphone. A name or number that is not given stays as it was; where it is called
   * otherwise and is not said to be the `same`, another one has moved in, and nothing stays.
   */
  keepHousehold: writing({
    input: z.strictObject({
      ...household.shape,
      called: words(12),
      name: words(20).optional(),
      phone: z
        .string()
        .regex(/^\+?[0-9][0-9 -]{5,18}[0-9]$/)
        .optional(),
      same: z.boolean().optional(),
      consent,
    }),
    output: phonelessRecord,
    failures: ['area.absent', 'content.refused', 'household.full'],
  }),
  /** Ends it: they have a phone now, or have moved. */
  endHousehold: writing({
    input: z.strictObject({ ...household.shape, why: z.enum(['phone', 'moved']) }),
    output: z.object({ ended: z.boolean() }),
    failures: ['household.absent'],
  }),
  /** The number of somebody behind a door; the look is written down before it is shown. `who` is a mate, or `phoneless`. */
  ring: writing({
    input: z.strictObject({ ...household.shape, who: id, why: ringReason }),
    output: z.object({ called: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
    failures: ['household.absent', 'reveal.tooMany'],
  }),
  /** Who looked up my number at my door, newest first. */
  looks: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({
      items: z.array(
        z.object({
          lookId: id,
          at: instant,
          by: z.object({ post: postKind, name: z.string(), areaName: z.string() }),
          why: z.string(),
        }),
      ),
      next: cursor.nullable(),
    }),
  }),
  /** A head's desk over one area: figures, what waits, and the doors or areas in it. */
  desk: reading({ input: z.strictObject({ areaId: id }), output: desk, failures: ['area.absent'] }),
  /** What a head may know of one door. */
  door: reading({
    input: household,
    output: z.object({
      ...{ unitId: id, door, title: z.string(), where: z.array(z.string()) },
      people: z.array(housemate),
      phoneless: phonelessRecord.nullable(),
      care: z.boolean(),
      visit: z.object({
        every: z.enum(['day', 'week', 'month']).nullable(),
        lastAt: instant.nullable(),
        dueAt: instant.nullable(),
      }),
      cases: z.array(z.object(caseItem)),
      ended: z.array(z.object(caseItem)),
      may: z.object({ ring: z.boolean(), confirm: z.boolean(), household: z.boolean(), visit: z.boolean() }),
    }),
    failures: ['area.absent'],
  }),
}
