import * as z from 'zod'
import { area } from './area'
import { id, instant, photos } from './common'
import { door } from './door'
import { postKind } from './post'
import { requestState } from './request'

const oneOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...Array<keyof T & string>])

/** How often a household is visited. */
export const visitRhythms = { day: '每天', week: '每周', month: '每月' } as const
export type VisitRhythm = keyof typeof visitRhythms
export const visitRhythm = oneOf(visitRhythms)

/** What somebody came for. */
export const visitPurposes = {
  greet: '日常走访',
  care: '关爱照料',
  opinion: '听取意见',
  safety: '安全检查',
  policy: '政策宣传',
  followUp: '回访',
  dispute: '矛盾调解',
} as const
export type VisitPurpose = keyof typeof visitPurposes
export const visitPurpose = oneOf(visitPurposes)

/** How somebody who is cared for was. */
export const visitMoods = { well: '都好', low: '情绪低落', ill: '身体不适', help: '需要帮助' } as const
export type VisitMood = keyof typeof visitMoods
export const visitMood = oneOf(visitMoods)

/** 收集 heard and not done yet · 解决 done on the spot, or later · 上报 on its way as a request. */
export const visitLists = { collected: '收集', solved: '解决', passedUp: '上报' } as const
export type VisitList = keyof typeof visitLists
export const visitList = oneOf(visitLists)

/** A month `2026-09` or a quarter `2026-Q3`. */
export const visitPeriod = z.string().regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/)

export const visitor = z.object({ name: z.string(), post: postKind, areaName: z.string(), me: z.boolean() })
export type Visitor = z.infer<typeof visitor>

/** A visit as a post sees it. Who may not know people by their doors sees neither door nor words, only what was the matter. */
export const visitView = z.object({
  visitId: id,
  unitId: id,
  /** Null for the stairwell itself. */
  door: door.nullable(),
  areaName: z.string(),
  at: instant,
  /** Later than `at` where the phone had no signal. */
  receivedAt: instant,
  by: visitor,
  purposes: z.array(visitPurpose),
  met: z.enum(['somebody', 'nobody']),
  people: z.string().nullable(),
  words: z.string().nullable(),
  photos,
  mood: visitMood.nullable(),
  problem: z
    .object({
      list: visitList,
      words: z.string(),
      /** How it was solved. */
      result: z.string().nullable(),
      /** The request it became; `state` is null where that has not arrived. */
      request: z.object({ requestId: id, state: requestState.nullable() }).nullable(),
    })
    .nullable(),
})
export type VisitView = z.infer<typeof visitView>

/** A household to be visited. */
export const visitTask = z.object({
  unitId: id,
  door,
  areaName: z.string(),
  /** Polite short forms of who lives there, for who may know. */
  called: z.array(z.string()),
  /** Whether it stands in the ledger of special groups, for who may know. */
  care: z.boolean(),
  every: visitRhythm.nullable(),
  lastAt: instant.nullable(),
  dueAt: instant,
})
export type VisitTask = z.infer<typeof visitTask>

/** `doors` are households at which somebody was met; `visits` counts those where nobody was, too. */
export const visitFigures = z.object({
  households: z.int(),
  doors: z.int(),
  visits: z.int(),
  collected: z.int(),
  solved: z.int(),
  passedUp: z.int(),
})
export type VisitFigures = z.infer<typeof visitFigures>

export const coverage = z.object({
  area,
  period: visitPeriod,
  total: visitFigures,
  /** One step down; of a stairwell, its doors. */
  items: z.array(z.object({ areaId: id.nullable(), door: door.nullable(), name: z.string(), figures: visitFigures })),
  /** Of when the figures are. */
  at: instant,
})
