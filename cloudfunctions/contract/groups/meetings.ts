import * as z from 'zod'
import { areaKind } from '../area'
import { id, instant, photos, words } from '../common'
import { door } from '../door'
import { postKind } from '../post'
import { reading, writing } from '../route'
import { entryDetail } from './detail'
import { partyKind, stance } from './entry'

const one = z.strictObject({ entryId: id })

/** A party speaks through whoever holds a post, or through a household. */
const partyInput = z.strictObject({
  kind: partyKind,
  name: words(20),
  speaks: z.union([z.strictObject({ postId: id }), z.strictObject({ unitId: id, door })]),
})

/** Somebody who can sit at the table through his post, and the side he speaks for as a rule. */
export const envoy = z.object({
  postId: id,
  post: postKind,
  areaKind: areaKind.nullable(),
  areaName: z.string(),
  departmentId: z.string().nullable(),
  name: z.string(),
  side: partyKind,
})
export type Envoy = z.infer<typeof envoy>

export const meetings = {
  /** Whom a meeting about this area can call through a post: heads and workers along it, the party beside them, every department. */
  envoys: reading({
    input: z.strictObject({ areaId: id }),
    output: z.object({ items: z.array(envoy) }),
    failures: ['area.absent'],
  }),
  /** Calls three sides, or 7+X, to one table: everybody in the area sees it and what was said, the named ones are told. */
  convene: writing({
    input: z.strictObject({
      areaId: id,
      title: words(40),
      text: words(2000),
      photos: photos.default([]),
      meetsAt: instant.optional(),
      place: words(40),
      parties: z.array(partyInput).min(2).max(20),
    }),
    output: entryDetail,
    failures: ['area.absent', 'content.refused', 'post.unassignable', 'party.unfit', 'household.absent'],
  }),
  /** The position of a party that the caller speaks for, once. */
  position: writing({
    input: one.extend({ partyId: id, stance, words: words(300) }),
    output: entryDetail,
    failures: ['entry.absent', 'entry.ended', 'content.refused', 'position.taken'],
  }),
  /** What was agreed, by whoever called the meeting; published, and the parties are told. */
  conclude: writing({
    input: one.extend({ conclusion: words(1000) }),
    output: entryDetail,
    failures: ['entry.absent', 'entry.ended', 'content.refused'],
  }),
}
