import * as z from 'zod'
import { localDate } from '../appointment'
import { cursor, id, words } from '../common'
import { outcome, ownRatings, stars } from '../request'
import { reading, writing } from '../route'
import { lowAnswer } from './ticket'

/** A low rating as the head of a centre reads it: of which desk and items, on which day, in which words; never of whom. */
export const lowRating = z.object({
  lowId: id,
  date: localDate,
  items: z.array(z.string()),
  deskName: z.string().nullable(),
  outcome,
  stars,
  words: z.string().nullable(),
  answer: lowAnswer.nullable(),
})
export type LowRating = z.infer<typeof lowRating>

export const answering = {
  /** Low ratings of a centre's numbers, newest first; those of the caller's own work are left out. Takes `keepCentre`. */
  lows: reading({
    input: z.strictObject({
      centreId: id,
      cursor: cursor.optional(),
      limit: z.int().min(1).max(50).default(20),
    }),
    output: z.object({ items: z.array(lowRating), next: cursor.nullable() }),
    failures: ['centre.absent'],
  }),
  /** Says what was done about one, once; whoever gave it hears it, and who served him reads it among others. */
  answerLow: writing({
    input: z.strictObject({ lowId: id, words: words(200) }),
    output: lowRating,
    failures: ['rating.absent', 'rating.answered', 'content.refused'],
  }),
  /**
   * How those whom the caller served at a desk rated it in this month and the two before; `answers`: what the head said to low ones among those
   * that are told, in no order that says when.
   */
  ratings: reading({
    input: z.strictObject({}),
    output: ownRatings.extend({ answers: z.array(z.object({ by: z.string(), words: z.string() })) }),
  }),
}
