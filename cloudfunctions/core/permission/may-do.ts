import { type PostKind, postKinds, type RequestMove, requestMoves } from '../../contract'

/** What a caller may hold: read from `posts` at every call, so that an ended post ends at once. */
export interface HeldPost {
  postId: string
  kind: PostKind
  areaId: string | null
  areaPath: readonly string[]
  areaName: string
  departmentId: string | null
  /** The holder's name, or the deputy's where the caller acts as one. */
  name: string
  deputy: boolean
  /** The number of work of who acts. */
  phone?: string
}

export interface Caller {
  openid: string
  posts: readonly HeldPost[]
}

/** How a case lies to a post: in my very area, under it, above it, with my department, or none of these. */
export const relations = ['own', 'under', 'above', 'department', 'elsewhere'] as const
export type Relation = (typeof relations)[number]

/** Acts on a request that the tables decide; submitting, suggesting and one's own lists are open to everybody. */
export type Act = RequestMove | 'detail' | 'reveal'
export const allActs: readonly Act[] = ['detail', 'reveal', ...requestMoves]
export const allPostKinds = postKinds

const IN_MY_CARE = ['own', 'under'] as const
const UNDER_ME = ['under'] as const
const headMay = {
  detail: IN_MY_CARE,
  reveal: IN_MY_CARE,
  accept: IN_MY_CARE,
  return: IN_MY_CARE,
  refuse: IN_MY_CARE,
  assign: IN_MY_CARE,
  merge: IN_MY_CARE,
  split: IN_MY_CARE,
  transfer: IN_MY_CARE,
  shelve: IN_MY_CARE,
  urge: IN_MY_CARE,
  supervise: UNDER_ME,
} as const
const OWN = ['own'] as const
const deskMay = {
  ...{ detail: IN_MY_CARE, reveal: IN_MY_CARE, accept: OWN, return: OWN, refuse: OWN, assign: OWN },
  ...{ merge: OWN, split: OWN, transfer: OWN, urge: IN_MY_CARE, supervise: UNDER_ME },
} as const

/** Act × post kind × relation. What somebody may do because of his part in a case stands in `partMay`. */
export const mayDo: Record<PostKind, Partial<Record<Act, readonly Relation[]>>> = {
  unitHead: headMay,
  buildingHead: headMay,
  gridHead: headMay,
  laneHead: headMay,
  streetHead: { ...headMay, whistle: IN_MY_CARE },
  gridWorker: { detail: IN_MY_CARE },
  steward: {},
  deskWorker: deskMay,
  officer: { detail: ['department'] },
  inspector: { detail: IN_MY_CARE },
  administrator: { detail: IN_MY_CARE, urge: IN_MY_CARE, supervise: IN_MY_CARE },
  partyHead: {},
}

/** The parts that people and posts play in one case. */
export const parts = [
  'reporter',
  'joiner',
  'handler',
  'inCharge',
  'ruler',
  'approver',
  'climbed',
  'called',
  'follower',
  'anybody',
] as const
export type Part = (typeof parts)[number]

/** What each part may do, of whatever kind the post is. */
export const partMay: Record<Part, readonly Act[]> = {
  reporter: ['detail', 'supplement', 'rate', 'withdraw', 'object'],
  joiner: ['detail', 'rate'],
  handler: ['detail', 'reveal', 'start', 'report', 'resolve', 'handBack', 'shelve'],
  inCharge: ['reveal'],
  ruler: ['detail', 'rule'],
  approver: ['detail', 'approve'],
  climbed: ['detail', 'reveal', 'urge', 'supervise', 'assign'],
  called: ['detail', 'arrive', 'signOff'],
  follower: ['detail', 'followUp'],
  anybody: ['join'],
}

interface Held {
  postId: string
}

/** Who stands behind a case; where he speaks for somebody else, through which post, and through which now. */
interface Voice {
  openid: string
  postId?: string
  actingId?: string
}

/** The parts of a case that decide who may touch it. */
export interface Subject {
  areaId: string
  areaPath: readonly string[]
  departmentId: string | null
  kind: 'request' | 'grumble' | 'emergency'
  visibility: 'neighbours' | 'private'
  reporter: Voice
  joiners: readonly Voice[]
  inCharge: Held & { areaId?: string | null }
  handler: (Held & { openid: string }) | null
  ruling: { post: Held } | null
  shelving: { approver: Held } | null
  climbs: ReadonlyArray<{ post: Held }>
  joint: { departments: ReadonlyArray<{ post: Held }> } | null
  followUp: { post: Held } | null
}

/** How a case lies to a post. */
export function relationOf(
  post: Pick<HeldPost, 'areaId' | 'areaPath' | 'departmentId'>,
  subject: Pick<Subject, 'areaId' | 'areaPath' | 'departmentId'>,
): Relation {
  if (post.departmentId !== null) return post.departmentId === subject.departmentId ? 'department' : 'elsewhere'
  if (post.areaId === null) return 'elsewhere'
  if (post.areaId === subject.areaId) return 'own'
  if (subject.areaPath.includes(post.areaId)) return 'under'
  return post.areaPath.includes(subject.areaId) ? 'above' : 'elsewhere'
}

/** The parts that a post plays. */
export function partsOf({ postId }: Held, subject: Subject): Part[] {
  const holds = (held: Held | null | undefined) => held?.postId === postId
  const played: Array<[Part, boolean]> = [
    ['handler', holds(subject.handler)],
    ['inCharge', holds(subject.inCharge)],
    ['ruler', holds(subject.ruling?.post)],
    ['approver', holds(subject.shelving?.approver)],
    ['climbed', subject.climbs.some(({ post }) => holds(post))],
    ['called', subject.joint?.departments.some(({ post }) => holds(post)) ?? false],
    ['follower', holds(subject.followUp?.post)],
  ]
  return played.flatMap(([part, plays]) => (plays ? [part] : []))
}

/** Acts that belong to the head in charge and those above him: not to one from whom the case has been taken upwards. */
const upwards: readonly Act[] = ['reveal']
const isBelowCharge = ({ areaId }: HeldPost, { areaPath, inCharge }: Subject): boolean =>
  areaId !== null && typeof inCharge.areaId === 'string' && areaPath.indexOf(areaId) > areaPath.indexOf(inCharge.areaId)

const allowedAs = (post: HeldPost, act: Act, subject: Subject): boolean =>
  partsOf(post, subject).some((part) => partMay[part].includes(act)) ||
  ((mayDo[post.kind][act]?.includes(relationOf(post, subject)) ?? false) &&
    !(upwards.includes(act) && isBelowCharge(post, subject))) ||
  // Whoever answers for a case may do what its kind may do in its own area, wherever the case came from.
  (subject.inCharge.postId === post.postId && mayInCharge(post.kind, act, subject))

/** A grumble is answered by whoever answers for it. */
const mayInCharge = (kind: PostKind, act: Act, subject: Subject): boolean =>
  (mayDo[kind][act]?.includes('own') ?? false) || (act === 'resolve' && subject.kind === 'grumble')

export type Capacity = { as: 'reporter' } | { as: 'joiner' } | { as: 'post'; post: HeldPost }

/** In which capacity the caller may do this, or null where he may not: for himself first, then through the nearest of his posts. */
export function capacityFor(caller: Caller, act: Act, subject: Subject): Capacity | null {
  const asHimself = personally(caller, act, subject)
  if (asHimself) return asHimself
  const allowed = caller.posts.filter((post) => allowedAs(post, act, subject))
  const post =
    allowed.find((held) => partsOf(held, subject).some((part) => partMay[part].includes(act))) ??
    allowed.find(({ postId }) => postId === subject.inCharge.postId) ??
    [...allowed].sort((a, b) => b.areaPath.length - a.areaPath.length)[0]
  return post ? { as: 'post', post } : null
}

/** Whether the caller is still the one: who spoke for somebody else through a post does so no more once he has left it. */
export const speaksAs = ({ openid, posts }: Caller, voice: Voice): boolean =>
  voice.openid === openid &&
  (voice.postId === undefined || posts.some(({ postId }) => postId === voice.postId || postId === voice.actingId))

function personally(caller: Caller, act: Act, subject: Subject): Capacity | null {
  const { openid } = caller
  const isReporter = speaksAs(caller, subject.reporter)
  const isJoiner = subject.joiners.some((joiner) => speaksAs(caller, joiner))
  // Nobody rates his own work.
  if (act === 'rate' && subject.handler?.openid === openid) return null
  if (isReporter && partMay.reporter.includes(act)) return { as: 'reporter' }
  if (isJoiner && partMay.joiner.includes(act)) return { as: 'joiner' }
  const mayAnybody = partMay.anybody.includes(act) && subject.visibility === 'neighbours'
  return mayAnybody && !isReporter && !isJoiner ? { as: 'joiner' } : null
}
