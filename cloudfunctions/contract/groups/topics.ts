import * as z from 'zod'
import { cursor, id, instant, photos, words } from '../common'
import { reading, writing } from '../route'
import { entryDetail } from './detail'
import { entryCard, hiding, speaker } from './entry'

const one = z.strictObject({ entryId: id })
/** A topic itself, or one of the comments under it. */
const spoken = one.extend({ commentId: id.optional() })
const page = { cursor: cursor.optional(), limit: z.int().min(1).max(50).default(20) }

export const groupComment = z.object({
  commentId: id,
  at: instant,
  by: speaker,
  /** Null where it is out of sight for this reader. */
  text: z.string().nullable(),
  /** For its author and the heads, unless it is in full sight. */
  hiding: hiding.nullable(),
  may: z.object({ report: z.boolean(), moderate: z.boolean(), object: z.boolean(), rule: z.boolean() }),
})
export type GroupComment = z.infer<typeof groupComment>

const spokenFailures = ['entry.absent', 'comment.absent', 'sight.illegal'] as const
const moderated = z.object({ hiding })

export const topics = {
  /** Raises a topic: a confirmed resident for his unit, building or grid, a head for an area in his care. */
  raise: writing({
    input: z.strictObject({ areaId: id, title: words(40), text: words(1000), photos: photos.default([]) }),
    output: entryDetail,
    failures: ['area.absent', 'content.refused', 'comments.off'],
  }),
  /** Topics I raised, hidden ones too, newest first. */
  mine: reading({
    input: z.strictObject(page),
    output: z.object({ items: z.array(entryCard), next: cursor.nullable() }),
  }),
  /** The comments in order, the first one first. Empty where comments are switched off. */
  comments: reading({
    input: one.extend(page),
    output: z.object({ items: z.array(groupComment), next: cursor.nullable() }),
    failures: ['entry.absent'],
  }),
  comment: writing({
    input: one.extend({ text: words(300) }),
    output: groupComment,
    failures: ['entry.absent', 'entry.ended', 'content.refused', 'comments.off'],
  }),
  /** Says that something is out of place; after three people it is out of sight until a head has looked. */
  report: writing({
    input: spoken.extend({ reason: words(100) }),
    output: z.object({ sight: z.enum(['shown', 'reported', 'hidden', 'objected']) }),
    failures: ['entry.absent', 'comment.absent'],
  }),
  /** A head takes it out of sight, with a reason that its author reads. */
  hide: writing({ input: spoken.extend({ reason: words(100) }), output: moderated, failures: [...spokenFailures] }),
  /** A head has looked and finds nothing wrong: it is seen again, and reports so far count no more. */
  restore: writing({ input: spoken, output: moderated, failures: [...spokenFailures] }),
  /** The author objects, once; the head above decides. */
  object: writing({ input: spoken.extend({ words: words(200) }), output: moderated, failures: [...spokenFailures] }),
  /** The head above the one who hid it: it stays hidden (`upheld`), or is seen again. */
  rule: writing({
    input: spoken.extend({ upheld: z.boolean(), words: words(200) }),
    output: moderated,
    failures: [...spokenFailures],
  }),
  /** What waits for a head's look in his area: reported, or objected to; the oldest first. */
  moderation: reading({
    input: z.strictObject({ areaId: id, ...page }),
    output: z.object({
      items: z.array(
        z.object({
          entryId: id,
          commentId: id.nullable(),
          title: z.string(),
          text: z.string(),
          by: speaker,
          at: instant,
          hiding,
          may: z.object({ moderate: z.boolean(), rule: z.boolean() }),
        }),
      ),
      next: cursor.nullable(),
    }),
    failures: ['area.absent'],
  }),
  /** Turns a topic into a request that was raised for it: by its author with a request of his own, or by a head. */
  link: writing({
    input: one.extend({ requestId: id }),
    output: entryDetail,
    failures: ['entry.absent', 'entry.ended', 'request.absent'],
  }),
  /** Closes a topic with what came of it; its author is told. */
  close: writing({
    input: one.extend({ result: words(500) }),
    output: entryDetail,
    failures: ['entry.absent', 'entry.ended', 'content.refused'],
  }),
}
