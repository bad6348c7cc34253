import * as z from 'zod'
import { areaKind } from './area'
import { categories } from './categories'
import { id, instant, words } from './common'
import { postKind } from './post'
import { reading, writing } from './route'
import { department } from './rules'

/** A full name, as it stands on a notice: letters of any language, and the dot inside some. */
const fullName = words(20).pipe(z.string().regex(/^[\p{L}][\p{L}·.\s]*$/u))
/** A work phone: digits, with what people put between them. */
const workPhone = words(20).pipe(z.string().regex(/^\+?[\d][\d -]{4,18}$/))
export const categoryGroup = z.enum([...new Set(categories.map(({ group }) => group))])

/** What may be done with a post by whoever looks at it. */
export const postActs = ['invite', 'end', 'resign', 'absence', 'skills', 'card', 'nominees'] as const
export type PostAct = (typeof postActs)[number]

/** How a term ended. */
export const endings = ['ended', 'resigned', 'succeeded'] as const

/** A post as those see it who answer for it: who holds it, who stands in, who is to come. */
export const postCard = z.object({
  /** Null where nobody has ever held it. */
  postId: id.nullable(),
  post: postKind,
  areaId: id.nullable(),
  areaKind: areaKind.nullable(),
  areaName: z.string(),
  departmentId: z.string().nullable(),
  holder: z.object({ name: z.string(), phone: z.string(), since: instant, me: z.boolean() }).nullable(),
  away: z.object({ until: instant, deputy: z.string().nullable() }).nullable(),
  /** Somebody has been asked and has not answered yet. */
  invited: z.object({ invitationId: id, expiresAt: instant }).nullable(),
  may: z.array(z.enum(postActs)),
})
export type PostCard = z.infer<typeof postCard>

export const invitationState = z.enum(['open', 'accepted', 'declined', 'takenBack', 'expired'])
export const invitation = z.object({
  invitationId: id,
  post: postKind,
  areaName: z.string(),
  areaKind: areaKind.nullable(),
  departmentId: z.string().nullable(),
  by: z.object({ post: postKind, name: z.string(), areaName: z.string() }),
  words: z.string().nullable(),
  state: invitationState,
  createdAt: instant,
  expiresAt: instant,
  /** I made it. */
  mine: z.boolean(),
  /** I answered it. */
  answeredByMe: z.boolean(),
  /** For a nominee: after the answer come seven days of public notice. */
  notice: z.boolean(),
  /** Who holds the post now and would hand it over. */
  holder: z.string().nullable(),
})
export type Invitation = z.infer<typeof invitation>

export const skill = z.object({
  group: categoryGroup,
  label: z.string(),
  trainedOn: instant,
  by: z.string(),
  note: z.string().nullable(),
})
export type Skill = z.infer<typeof skill>

export const term = z.object({
  name: z.string(),
  from: instant,
  until: instant.nullable(),
  how: z.enum(endings).nullable(),
  words: z.string().nullable(),
})
export type Term = z.infer<typeof term>

const ofPost = { postId: id }
const ofInvitation = { invitationId: id }
const aboutPost = { output: postCard, failures: ['post.absent'] as const }
const aboutInvitation = { output: invitation, failures: ['invitation.absent', 'invitation.closed'] as const }

/** Routes of the function `chain` about who holds which post. */
export const postRoutes = {
  /** An area with its posts, and the areas below it with theirs, one level at a time; from the caller's widest area where none is named. */
  postsUnder: reading({
    input: z.strictObject({ areaId: id.optional() }),
    output: z.object({
      areaId: id,
      areaKind,
      areaName: z.string(),
      /** From the caller's widest area down to this one. */
      trail: z.array(z.object({ areaId: id, areaName: z.string() })),
      own: z.array(postCard),
      below: z.array(z.object({ areaId: id, areaKind, areaName: z.string(), posts: z.array(postCard) })),
      /** Those asked to take a post that is not there yet, as one more worker is. */
      coming: z.array(z.object({ invitationId: id, post: postKind, areaName: z.string(), expiresAt: instant })),
      /** Posts shown here, those nobody holds, those whose holder is away. */
      counts: z.object({ posts: z.int(), vacant: z.int(), away: z.int() }),
      /** What may be filled newly here, beside the cards. */
      mayInvite: z.array(postKind),
    }),
    failures: ['area.absent'],
  }),
  /** One post with its terms, newest first, and what its holder is trained for. */
  post: reading({
    input: z.strictObject(ofPost),
    output: z.object({ card: postCard, terms: z.array(term), skills: z.array(skill) }),
    failures: ['post.absent'],
  }),
  /** Who may stand in for the holder: colleagues of the same area, beside and above. */
  deputies: reading({
    input: z.strictObject(ofPost),
    output: z.object({
      items: z.array(
        z.object({
          postId: id,
          post: postKind,
          name: z.string(),
          areaName: z.string(),
          areaKind: areaKind.nullable(),
        }),
      ),
    }),
    failures: ['post.absent'],
  }),
  /** Asks somebody to take a post: whoever opens the code within seven days and says yes. */
  invite: writing({
    input: z.strictObject({
      post: postKind,
      areaId: id.optional(),
      departmentId: department.optional(),
      /** To take over this one of several posts of a kind. */
      postId: id.optional(),
      words: words(100).optional(),
    }),
    output: invitation,
    failures: ['area.absent', 'post.absent', 'post.misplaced', 'content.refused'],
  }),
  invitation: reading({
    input: z.strictObject(ofInvitation),
    output: invitation,
    failures: ['invitation.absent'],
  }),
  /** The code to scan, as an image for whoever made the invitation. */
  invitationCode: reading({
    input: z.strictObject(ofInvitation),
    output: z.object({ image: z.string() }),
    failures: ['invitation.absent', 'invitation.closed'],
  }),
  /** The post is mine from now on; whoever held it has ended in the same moment. For a nominee the public notice begins instead. */
  acceptPost: writing({
    input: z.strictObject({ ...ofInvitation, name: fullName, phone: workPhone }),
    output: z.object({ postId: id.nullable(), noticeUntil: instant.nullable() }),
    failures: [...aboutInvitation.failures, 'invitation.own', 'content.refused'],
  }),
  declinePost: writing({
    input: z.strictObject({ ...ofInvitation, words: words(100).optional() }),
    output: invitation,
    failures: [...aboutInvitation.failures, 'invitation.own', 'content.refused'],
  }),
  takeBack: writing({ input: z.strictObject(ofInvitation), ...aboutInvitation }),
  /** Ended by the head above; what waits for the post goes to the head above until somebody takes it. */
  endPost: writing({
    input: z.strictObject({
      ...ofPost,
      /** Since when he holds it whom this ends: not whoever took over meanwhile. */
      since: instant,
      words: words(100),
    }),
    output: postCard,
    failures: ['post.absent', 'post.last', 'content.refused'],
  }),
  /** Ended by who holds it. */
  resign: writing({
    input: z.strictObject({ ...ofPost, words: words(100).optional() }),
    output: postCard,
    failures: ['post.absent', 'post.last', 'content.refused'],
  }),
  /** Away until then, at most ninety days: the deputy has everything meanwhile. */
  absence: writing({
    input: z.strictObject({ ...ofPost, until: instant, deputyPostId: id.nullable() }),
    output: postCard,
    failures: ['post.absent', 'absence.outside', 'deputy.unfit'],
  }),
  /** Back before the date. */
  present: writing({ input: z.strictObject(ofPost), ...aboutPost }),
  /** Enters what somebody has been trained for: naming a group again puts the newer day in its place. */
  skill: writing({
    input: z.strictObject({ ...ofPost, group: categoryGroup, trainedOn: instant, note: words(60).optional() }),
    output: z.object({ skills: z.array(skill) }),
    failures: ['post.absent', 'content.refused'],
  }),
  unskill: writing({
    input: z.strictObject({ ...ofPost, group: categoryGroup }),
    output: z.object({ skills: z.array(skill) }),
    failures: ['post.absent'],
  }),
}
