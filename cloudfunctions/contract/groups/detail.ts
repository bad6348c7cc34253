import * as z from 'zod'
import { id, instant } from '../common'
import { entryCard, hiding } from './entry'

/** What this reader may do with the entry now; a button for each that is true. */
export const entryMay = z.object({
  /** See receipts and nudge, of a notice in my care. */
  receipts: z.boolean(),
  /** Take back a notice, a piece of news. */
  withdraw: z.boolean(),
  comment: z.boolean(),
  report: z.boolean(),
  /** Hide with a reason, show again. */
  moderate: z.boolean(),
  /** The author of what was hidden. */
  object: z.boolean(),
  /** The head above the one who hid it. */
  rule: z.boolean(),
  /** Turn a topic into a request. */
  link: z.boolean(),
  /** Close a topic with its result. */
  close: z.boolean(),
  cast: z.boolean(),
  /** Vote for a household without a smartphone. */
  castFor: z.boolean(),
  /** End a vote before its time. */
  end: z.boolean(),
  recount: z.boolean(),
  /** State the position of a party that I speak for. */
  position: z.boolean(),
  conclude: z.boolean(),
})
export type EntryMay = z.infer<typeof entryMay>

/** My household's part in a vote. `choice` is only ever given in a named vote. */
export const myBallot = z.object({
  unitId: id,
  door: z.string(),
  title: z.string(),
  /** Null while nobody of this household has voted. */
  cast: z.object({ at: instant, by: z.string(), me: z.boolean(), choice: z.int().nullable() }).nullable(),
})
export type MyBallot = z.infer<typeof myBallot>

export const entryDetail = z.object({
  card: entryCard,
  text: z.string(),
  may: entryMay,
  /** Null while it is in full sight. */
  hiding: hiding.nullable(),
  /** Of a vote: one for each of my homes that may vote in it. */
  ballots: z.array(myBallot),
  /** False where comments are switched off: then no comment field is shown. */
  comments: z.boolean(),
})
export type EntryDetail = z.infer<typeof entryDetail>
