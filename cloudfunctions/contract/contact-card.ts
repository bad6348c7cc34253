import * as z from 'zod'
import { areaKind } from './area'
import { id, instant, photo, words } from './common'
import { headCard, postKind } from './post'
import { reading, writing } from './route'

/** 联心卡: what a head or a worker is known by. */
export const contactCard = z.object({
  postId: id,
  post: postKind,
  areaKind: areaKind.nullable(),
  areaName: z.string(),
  where: z.array(z.string()),
  departmentId: z.string().nullable(),
  /** Null while nobody holds it. */
  holder: z.object({ name: z.string(), phone: z.string(), since: instant }).nullable(),
  deputy: z.object({ name: z.string(), phone: z.string().nullable(), until: instant }).nullable(),
  photo: z.string().nullable(),
  hours: z.string().nullable(),
  words: z.string().nullable(),
  mine: z.boolean(),
})
export type ContactCard = z.infer<typeof contactCard>

const chainLevel = z.object({
  areaId: id,
  areaKind,
  areaName: z.string(),
  head: headCard.nullable(),
  party: headCard.nullable(),
  /** A name is up for seven days of public notice, or names are being taken. */
  selection: z.enum(['open', 'notice']).nullable(),
})

const ofPost = { postId: id }

/** Routes of the function `chain` about who is there for me, and how they are reached. */
export const cardRoutes = {
  /** The five heads and the party organisations of one of my homes, or of any area, stairwell first; who is missing is said. */
  chainOf: reading({
    input: z.strictObject({ areaId: id.optional() }),
    output: z.object({ areaId: id.nullable(), title: z.string(), levels: z.array(chainLevel) }),
    failures: ['area.absent'],
  }),
  card: reading({ input: z.strictObject(ofPost), output: contactCard, failures: ['post.absent'] }),
  cardCode: reading({
    input: z.strictObject(ofPost),
    output: z.object({ image: z.string() }),
    failures: ['post.absent'],
  }),
  /** What a holder puts on his own card. */
  setCard: writing({
    input: z.strictObject({
      ...ofPost,
      photo: photo.nullable(),
      hours: words(40).nullable(),
      words: words(60).nullable(),
    }),
    output: contactCard,
    failures: ['post.absent', 'content.refused'],
  }),
}
