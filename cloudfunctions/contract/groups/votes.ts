import * as z from 'zod'
import { id, instant, photos, words } from '../common'
import { door } from '../door'
import { reading, writing } from '../route'
import { entryDetail } from './detail'
import { passRule, voteResult } from './entry'

const one = z.strictObject({ entryId: id })

/** A stairwell's part of the count. `counts` is null in a secret vote: few doors would tell who voted what. */
const unitCount = z.object({ unitId: id, ballots: z.int(), counts: z.array(z.int()).nullable() })
export type UnitCount = z.infer<typeof unitCount>
/** With the name people know it by; the checksum is over the counts alone. */
const namedCount = unitCount.extend({ name: z.string() })

export const votes = {
  /** Starts a vote in an area in the caller's care; nothing of it can be changed afterwards. From ten minutes to 60 days. */
  start: writing({
    input: z.strictObject({
      areaId: id,
      title: words(40),
      text: words(2000),
      photos: photos.default([]),
      options: z.array(words(40)).min(2).max(10),
      secret: z.boolean(),
      /** Percent of all households that must vote, 0 for none. */
      quorum: z.int().min(0).max(100),
      rule: passRule,
      closesAt: instant,
    }),
    output: entryDetail,
    failures: ['area.absent', 'content.refused', 'time.outside', 'options.same'],
  }),
  /** One vote for my household: of several homes that may vote, `unitId` names which. `choice` counts from 0. */
  cast: writing({
    input: one.extend({ choice: z.int().min(0).max(9), unitId: id.optional() }),
    output: z.object({ ballot: z.object({ unitId: id, door: z.string(), at: instant, by: z.string() }) }),
    failures: ['entry.absent', 'vote.closed', 'vote.cast', 'home.unconfirmed', 'option.absent'],
  }),
  /** A head votes for a household without a smartphone that has told him what it wants; `consent` says how and when. */
  castFor: writing({
    input: one.extend({ unitId: id, door, choice: z.int().min(0).max(9), consent: words(200) }),
    output: z.object({ ballot: z.object({ unitId: id, door: z.string(), at: instant, by: z.string() }) }),
    failures: ['entry.absent', 'vote.closed', 'vote.cast', 'household.absent', 'option.absent'],
  }),
  /** Which doors of a stairwell have voted, for who knows its people; in a named vote also what, once closed, for who lives there. */
  turnout: reading({
    input: one.extend({ unitId: id }),
    output: z.object({
      voted: z.array(z.object({ door: z.string(), at: instant, onBehalf: z.boolean(), choice: z.int().nullable() })),
      /** Without a smartphone and not yet asked. */
      phoneless: z.array(z.object({ door: z.string(), called: z.string() })),
    }),
    failures: ['entry.absent', 'area.absent'],
  }),
  /** Ends a vote before its time; what has been cast is counted. */
  end: writing({
    input: one.extend({ reason: words(100) }),
    output: entryDetail,
    failures: ['entry.absent', 'vote.closed'],
  }),
  /** Counts the rows of a closed vote again, for anybody in its area: the totals, by stairwell, and whether they are the shown result. */
  recount: reading({
    input: one,
    output: z.object({
      shown: voteResult,
      counts: z.array(z.int()),
      ballots: z.int(),
      units: z.array(namedCount),
      checksum: z.string(),
      same: z.boolean(),
    }),
    failures: ['entry.absent', 'vote.running'],
  }),
}
