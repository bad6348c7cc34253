import * as z from 'zod'
import { areaKind } from './area'
import { cursor, id, instant } from './common'
import { reading, routesOf, writing } from './route'

/** A file put into cloud storage before. */
const file = z
  .string()
  .max(300)
  .regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/)

export const areaFiles = ['tree', 'boundaries', 'points'] as const

/** One thing found: in which file, in which row of it as a table or feature of a layer is counted, in which column. */
export const areaFinding = z.object({
  file: z.enum(areaFiles).nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type AreaFinding = z.infer<typeof areaFinding>

const counts = z.object({ inForce: z.int(), added: z.int(), changed: z.int(), closed: z.int(), unchanged: z.int() })
export type AreaCounts = z.infer<typeof counts>

/** What a new version would change, and all that is wrong with it; `findings` of one code together, the first of each shown. */
export const areaReport = z.object({
  /** `carried`: as they were, but below one that is renamed or moved. */
  kinds: z.array(counts.extend({ kind: areaKind, carried: z.int() })),
  boundaries: counts,
  households: z.object({ inForce: z.int(), after: z.int() }),
  faults: z.int(),
  warnings: z.int(),
  findings: z.array(
    z.object({
      /** One of `area-reasons.ts`, where its words are. */
      code: z.string(),
      level: z.enum(['fault', 'warning']),
      count: z.int(),
      first: z.array(areaFinding),
    }),
  ),
  /** Recorded points sent through the new boundaries: how many fall where they were recorded. */
  replay: z.object({ points: z.int(), agree: z.int(), nearby: z.int(), nowhere: z.int(), edge: z.int() }).nullable(),
})
export type AreaReport = z.infer<typeof areaReport>

/**
 * `checked`: read and reported; `staging`: being written for its moment, invisible; `staged`: waits for it; `folding`: in force, being
 * carried to what copies it; `done`; `discarding`, `discarded`: taken back before its moment.
 */
export const publicationState = z.enum(['checked', 'staging', 'staged', 'folding', 'done', 'discarding', 'discarded'])
export type PublicationState = z.infer<typeof publicationState>

const progress = z.object({
  publicationId: id,
  state: publicationState,
  done: z.int(),
  total: z.int(),
  /** When it is in force. */
  from: instant.nullable(),
})
export type PublicationProgress = z.infer<typeof progress>

const version = progress.extend({
  number: z.int(),
  by: z.string(),
  at: instant,
  counts: z.object({ added: z.int(), changed: z.int(), closed: z.int(), boundaries: z.int() }),
  warnings: z.int(),
})
export type AreaVersion = z.infer<typeof version>

export const areas = routesOf('areas', {
  /**
   * Reads the files and says what they would change and what is wrong with them; nothing of it is seen by anybody. Without a tree the
   * boundaries are for the areas in force, or, where there are none, become grids of their own under the district.
   */
  check: writing({
    input: z
      .strictObject({
        tree: file.optional(),
        boundaries: file.optional(),
        points: file.optional(),
        /** The property of a feature that holds the id of its area. */
        idProperty: z.string().min(1).max(40).default('id'),
      })
      .refine(({ tree, boundaries }) => tree !== undefined || boundaries !== undefined, 'tree or boundaries'),
    output: z.object({ publicationId: id, report: areaReport }),
    failures: ['server.busy'],
  }),
  /**
   * Writes a checked version for its moment, a portion at a time: asked again until `staged`. `from`: an instant, `now` (at once where
   * nothing is in force, else in a few minutes), or nothing for the next midnight.
   */
  publish: writing({
    input: z.strictObject({ publicationId: id, from: z.union([instant, z.literal('now')]).optional() }),
    output: progress,
    failures: [
      'publication.absent',
      'publication.faulty',
      'publication.busy',
      'publication.late',
      'publication.changed',
      'publication.discarded',
    ],
  }),
  /** Takes back what is not in force yet. */
  discard: writing({
    input: z.strictObject({ publicationId: id }),
    output: progress,
    failures: ['publication.absent', 'publication.inForce'],
  }),
  /** What was published, newest first, and how many areas of each kind are in force. */
  versions: reading({
    input: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(version), next: cursor.nullable() }),
  }),
})
