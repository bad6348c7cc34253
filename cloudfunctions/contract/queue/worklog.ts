import * as z from 'zod'
import { localDate } from '../appointment'
import { cursor, id, instant, words } from '../common'
import { postKind } from '../post'
import { reading, writing } from '../route'

/** What a day's work is counted in; each line opens to what was done. */
export const workKinds = ['served', 'booked', 'visits', 'requests', 'matters'] as const
export const workKind = z.enum(workKinds)
export type WorkKind = z.infer<typeof workKind>

/** Drafted from facts when the day's work ends; confirmed once by who did it, and then as it is for good. */
export const workLog = z.object({
  logId: id,
  date: localDate,
  state: z.enum(['drafted', 'confirmed']),
  name: z.string(),
  post: postKind,
  areaName: z.string(),
  lines: z.array(
    z.object({
      kind: workKind,
      count: z.int().nonnegative(),
      /** Minutes at the desk, for `served`. */
      minutes: z.int().nonnegative().nullable(),
      /** The first of them in words that name nobody: 居住证明 3. */
      what: z.array(z.object({ words: z.string(), count: z.int() })),
    }),
  ),
  /** What the worker added. */
  words: z.string().nullable(),
  draftedAt: instant,
  confirmedAt: instant.nullable(),
  mine: z.boolean(),
})
export type WorkLog = z.infer<typeof workLog>

export const working = {
  /** The caller's log of a day; of today it can be looked at before it is drafted. `absent` where nothing is kept of him. */
  log: reading({ input: z.strictObject({ date: localDate }), output: workLog, failures: ['log.absent'] }),
  /** One tap: counted once more from the facts, and closed. */
  confirmLog: writing({
    input: z.strictObject({ date: localDate, words: words(300).optional() }),
    output: workLog,
    failures: ['log.absent', 'log.confirmed', 'content.refused'],
  }),
  /** The caller's own, the newest first. */
  logs: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(workLog), next: cursor.nullable() }),
  }),
  /** Who under the caller's post has and has not confirmed that day; without an area, the caller's own. */
  teamLogs: reading({
    input: z.strictObject({
      areaId: id.optional(),
      date: localDate,
      cursor: cursor.optional(),
      limit: z.int().min(1).max(50).default(50),
    }),
    output: z.object({ items: z.array(workLog), confirmed: z.int(), drafted: z.int(), next: cursor.nullable() }),
    failures: ['area.absent'],
  }),
}
