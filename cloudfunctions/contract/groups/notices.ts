import * as z from 'zod'
import { areaKind } from '../area'
import { cursor, id, instant, photos, words } from '../common'
import { door } from '../door'
import { reading, writing } from '../route'
import { entryDetail } from './detail'
import { entryCard, entryKind } from './entry'

const one = z.strictObject({ entryId: id })
const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }
const cards = z.object({ items: z.array(entryCard), next: cursor.nullable() })

/** Figures of a notice for an area or a part of it. `of`: when counted; a stairwell is always up to date, wider areas within minutes. */
const receiptFigures = z.object({
  areaId: id,
  name: z.string(),
  kind: areaKind,
  /** Doors. */
  households: z.int(),
  read: z.int(),
  /** Of them told at the door. */
  told: z.int(),
  of: instant.nullable(),
})
export type ReceiptFigures = z.infer<typeof receiptFigures>

const unreadDoor = z.object({
  door: z.string(),
  /** Who lives there, as a head may call them: 朴女士. `who` is what `chain.ring` asks for; that look is logged. */
  people: z.array(z.object({ who: z.string(), called: z.string() })),
  /** Nobody there has a smartphone: tell them at the door. */
  phoneless: z.boolean(),
  /** When somebody there was last nudged today. */
  nudgedAt: instant.nullable(),
})
export type UnreadDoor = z.infer<typeof unreadDoor>

export const notices = {
  /** Tells an area in the caller's care. Urgent ones ring at every household; all are in the feed at once. Lasts at most 90 days. */
  publish: writing({
    input: z.strictObject({
      areaId: id,
      title: words(40),
      text: words(2000),
      photos: photos.default([]),
      urgent: z.boolean().default(false),
      expiresAt: instant,
    }),
    output: entryDetail,
    failures: ['area.absent', 'content.refused', 'time.outside'],
  }),
  /**
   * What stands in the groups of my homes, newest first; with `areaId` what an area is told, for who lives there or has it in his care.
   * `comments` false: hide every comment field. `mayRaise`: the areas that the caller may raise a topic for, narrowest first.
   */
  feed: reading({
    input: z.strictObject({ areaId: id.optional(), kinds: z.array(entryKind).min(1).max(5).optional(), ...page }),
    output: cards.extend({
      comments: z.boolean(),
      mayRaise: z.array(z.object({ areaId: id, kind: areaKind, name: z.string() })),
    }),
    failures: ['area.absent'],
  }),
  /** For the dots on the home page: the newest that still wait for me, and how many of each kind; counted among the newest fifty. */
  glance: reading({
    input: z.strictObject({}),
    output: z.object({
      notices: z.int(),
      votes: z.int(),
      news: z.int(),
      /** The one notice, vote or piece of news to show first: urgent before votes before the rest. */
      first: entryCard.nullable(),
    }),
  }),
  /** All that was put up in an area in my care or in any part of it, taken back or not, newest first. */
  published: reading({
    input: z.strictObject({ areaId: id, kinds: z.array(entryKind).min(1).max(5).optional(), ...page }),
    output: cards,
    failures: ['area.absent'],
  }),
  detail: reading({ input: one, output: entryDetail, failures: ['entry.absent'] }),
  /** My household has read it: kept for each of my confirmed homes in the audience. `households` are those that count it now. */
  read: writing({
    input: one,
    output: z.object({ households: z.int() }),
    failures: ['entry.absent'],
  }),
  /** Takes a notice or a piece of news back: it leaves every feed. */
  withdraw: writing({
    input: one.extend({ reason: words(100) }),
    output: entryDetail,
    failures: ['entry.absent', 'entry.ended'],
  }),
  /** How far a notice has come: the area asked for (or the whole audience), and each part of it. Of a stairwell ask `doors`. */
  receipts: reading({
    input: one.extend({ areaId: id.optional() }),
    output: z.object({ whole: receiptFigures, parts: z.array(receiptFigures) }),
    failures: ['entry.absent', 'area.absent'],
  }),
  /** A stairwell door by door, for who knows its people. `unbound`: doors that nobody in the mini program or in the records lives behind. */
  doors: reading({
    input: one.extend({ unitId: id }),
    output: z.object({
      unread: z.array(unreadDoor),
      read: z.array(z.object({ door: z.string(), at: instant, told: z.string().nullable() })),
      unbound: z.array(z.string()),
    }),
    failures: ['entry.absent', 'area.absent'],
  }),
  /** Told at the door, mostly where nobody has a smartphone: counts as read, marked with the caller's name. */
  tell: writing({
    input: one.extend({ unitId: id, door }),
    output: z.object({ door: z.string(), at: instant, told: z.string().nullable() }),
    failures: ['entry.absent', 'entry.ended', 'household.absent'],
  }),
  /**
   * Reminds the households of a stairwell that have not read it, or those of the doors named; each at most once a day. `sent`: a message
   * rang; `morning`: it is night, at seven it will; `none`: no acceptance left, it lies in the inbox, better ring; `today`: was reminded today; `nobody`: no phone there.
   */
  nudge: writing({
    input: one.extend({ unitId: id, doors: z.array(door).min(1).max(100).optional() }),
    output: z.object({
      sent: z.array(z.string()),
      morning: z.array(z.string()),
      none: z.array(z.string()),
      today: z.array(z.string()),
      nobody: z.array(z.string()),
    }),
    failures: ['entry.absent', 'entry.ended'],
  }),
}
