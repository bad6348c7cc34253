import * as z from 'zod'
import { id, instant, photo } from './common'
import { paperKind } from './paper'

/** 还没传、等着看、齐、缺、看不清、用不到. */
export const materialStates = ['none', 'waiting', 'complete', 'missing', 'unclear', 'waived'] as const
export const materialState = z.enum(materialStates)
export type MaterialState = z.infer<typeof materialState>

export const checkState = z.enum(['open', 'ready', 'closed'])
export type CheckState = z.infer<typeof checkState>

/**
 * What remains when everything is there: matter: it is with the desk already · booking: a time is taken · online: it can be asked for
 * on line · away: one comes, or asks for somebody to come (home) or to run the errand (errand), or either (away) · desk: one comes.
 */
export const checkOnward = z.enum(['matter', 'booking', 'online', 'away', 'home', 'errand', 'desk'])
export type CheckOnward = z.infer<typeof checkOnward>

/** A material as it stands in a check. */
export const checkedMaterial = z.object({
  code: id,
  name: z.string(),
  form: z.enum(['original', 'copy', 'both']),
  count: z.int(),
  samples: z.array(z.string()),
  when: z.array(z.string()),
  paper: paperKind.nullable(),
  state: materialState,
  /** What the worker says about it. */
  words: z.string().nullable(),
  photos: z.array(photo),
  /** Photos that are still being looked at, and those that may not be shown. */
  hidden: z.int(),
  fromPaper: z.boolean(),
  /** It may be kept for the next time. */
  keepable: z.boolean(),
  kept: z.boolean(),
  rounds: z.int(),
})
export type CheckedMaterial = z.infer<typeof checkedMaterial>

/** A check of materials before the day, for the resident and for the desk of his centre alone. */
export const materialCheck = z.object({
  checkId: id,
  version: z.int(),
  state: checkState,
  items: z.array(z.object({ code: id, name: z.string() })),
  /** The desk that looks: 光明街道. */
  areaId: id,
  areaName: z.string(),
  called: z.string(),
  mine: z.boolean(),
  mayJudge: z.boolean(),
  bookingId: id.nullable(),
  /** The matter that these papers are for; for its resident alone. */
  matterId: id.nullable(),
  onward: checkOnward,
  materials: z.array(checkedMaterial),
  waiting: z.int(),
  updatedAt: instant,
  closedAt: instant.nullable(),
  /** When all of it is deleted with its photos. */
  purgeAt: instant,
  /** Who at the desk has opened it, newest first. */
  looks: z.array(z.object({ at: instant, by: z.string() })),
  /** Papers kept from before that would do: the holder is asked each time. */
  offers: z.array(
    z.object({ paperId: id, kind: paperKind, name: z.string(), keptAt: instant, expiresAt: instant.nullable() }),
  ),
})
export type MaterialCheck = z.infer<typeof materialCheck>

export const checkCard = z.object({
  checkId: id,
  state: checkState,
  title: z.string(),
  areaName: z.string(),
  called: z.string(),
  complete: z.int(),
  needed: z.int(),
  waiting: z.int(),
  /** Materials that came back: missing or unclear. */
  short: z.int(),
  /** It is for a matter already: another one has papers of its own. */
  used: z.boolean(),
  updatedAt: instant,
})
export type CheckCard = z.infer<typeof checkCard>
