import { z } from 'zod'
import { areaKind } from './area'
import { categories } from './categories'
import { id, instant, photo, words } from './common'
import { door } from './door'
import { headCard, postKind } from './post'
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

/** Somebody proposed for unit or building head: the door, and how many households named it. */
const nominee = z.object({
  nomineeId: id,
  unitId: id,
  door: z.string(),
  title: z.string(),
  households: z.int(),
  self: z.boolean(),
  reasons: z.array(z.string()),
  /** Confirmed residents behind the door: only the one who decides sees them. */
  people: z.array(z.object({ personId: id, called: z.string() })),
  refused: z.object({ words: z.string(), at: instant }).nullable(),
})

const objection = z.object({
  objectionId: id,
  me: z.boolean(),
  words: z.string(),
  at: instant,
  ruled: z.object({ upheld: z.boolean(), words: z.string(), at: instant }).nullable(),
})

/** How the choice of a head stands: `closed` nobody is asked for, `open` names are taken, `asked` one has been asked, `notice` seven days to object. */
export const selection = z.object({
  areaId: id,
  areaName: z.string(),
  post: postKind,
  state: z.enum(['closed', 'open', 'asked', 'notice']),
  vacant: z.boolean(),
  /** What I may do here. */
  may: z.array(z.enum(['call', 'nominate', 'decide', 'object', 'rule'])),
  /** My household has named this door. */
  mine: z.object({ door: z.string(), title: z.string(), words: z.string() }).nullable(),
  households: z.int(),
  nominees: z.array(nominee),
  candidate: z
    .object({ name: z.string(), title: z.string(), households: z.int(), noticeUntil: instant.nullable() })
    .nullable(),
  objections: z.array(objection),
  /** What came of the last one: who was appointed and when. */
  last: z.object({ name: z.string(), at: instant }).nullable(),
})
export type Selection = z.infer<typeof selection>

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
const ofInvitation = { invitationId: id }
const aboutPost = { output: postCard, failures: ['post.absent'] as const }
const aboutInvitation = { output: invitation, failures: ['invitation.absent', 'invitation.closed'] as const }
const aboutSelection = { output: selection, failures: ['area.absent', 'selection.closed'] as const }

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
  /** The choice of a unit or building head, as far as it is the caller's to see. */
  selection: reading({ input: z.strictObject({ areaId: id }), output: selection, failures: ['area.absent'] }),
  /** Asks the residents for names although the post is held. */
  callSelection: writing({ input: z.strictObject({ areaId: id }), ...aboutSelection }),
  /** One name for each household: oneself, or a neighbour by his door. */
  nominate: writing({
    input: z.strictObject({
      areaId: id,
      /** The stairwell of the door; mine where it is not said. */
      unitId: id.optional(),
      /** Absent for oneself. */
      door: door.optional(),
      words: words(100),
    }),
    output: selection,
    failures: [...aboutSelection.failures, 'selection.named', 'content.refused'],
  }),
  /** The grid head takes up a name: that person is asked. */
  confirmNominee: writing({
    input: z.strictObject({ areaId: id, nomineeId: id, personId: id }),
    output: selection,
    failures: [...aboutSelection.failures, 'nominee.absent'],
  }),
  refuseNominee: writing({
    input: z.strictObject({ areaId: id, nomineeId: id, words: words(100) }),
    output: selection,
    failures: [...aboutSelection.failures, 'nominee.absent', 'content.refused'],
  }),
  /** Something speaks against the name on the public notice: one objection for each resident. */
  objectSelection: writing({
    input: z.strictObject({ areaId: id, words: words(200) }),
    output: selection,
    failures: [...aboutSelection.failures, 'content.refused'],
  }),
  /** The grid head hears an objection: upheld, the name is taken down and names are taken anew. */
  ruleSelection: writing({
    input: z.strictObject({ areaId: id, objectionId: id, upheld: z.boolean(), words: words(200) }),
    output: selection,
    failures: [...aboutSelection.failures, 'content.refused'],
  }),
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
