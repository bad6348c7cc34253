import { type PostKind, postKinds, type RequestMove } from '../../contract'

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
}

export interface Caller {
  openid: string
  posts: readonly HeldPost[]
}

/** How a case lies to a post: in my very area, under it, above it, with my department, or none of these. */
export const relations = ['own', 'under', 'above', 'department', 'elsewhere'] as const
export type Relation = (typeof relations)[number]

/** Acts on a request that the table decides; submitting, suggesting and one's own lists are open to everybody. */
export type Act = RequestMove | 'detail'

const IN_MY_CARE = ['own', 'under'] as const
const headMay = {
  detail: IN_MY_CARE,
  accept: IN_MY_CARE,
  return: IN_MY_CARE,
  refuse: IN_MY_CARE,
  assign: IN_MY_CARE,
} as const
const none = {} as const

/** Act × post kind × relation. What a post may do because it is the handler stands in `handlerMay`. */
export const mayDo: Record<PostKind, Partial<Record<Act, readonly Relation[]>>> = {
  unitHead: headMay,
  buildingHead: headMay,
  gridHead: headMay,
  laneHead: headMay,
  streetHead: headMay,
  gridWorker: { detail: IN_MY_CARE },
  steward: none,
  deskWorker: { detail: ['own'], accept: ['own'], return: ['own'], refuse: ['own'], assign: ['own'] },
  officer: { detail: ['department'] },
  inspector: { detail: IN_MY_CARE },
  administrator: { detail: IN_MY_CARE },
}

/** What the post that works on a case may do, of whatever kind it is. */
export const handlerMay: readonly Act[] = ['detail', 'start', 'report', 'resolve']
/** What the reporter may do. */
export const reporterMay: readonly Act[] = ['detail', 'supplement', 'rate', 'withdraw']

/** The parts of a case that decide who may touch it. */
export interface Subject {
  areaId: string
  areaPath: readonly string[]
  departmentId: string | null
  reporter: { openid: string }
  inCharge: { postId: string }
  handler: { postId: string; openid: string } | null
}

/** How a case lies to a post. */
export function relationOf(post: Pick<HeldPost, 'areaId' | 'areaPath' | 'departmentId'>, subject: Subject): Relation {
  if (post.departmentId !== null) return post.departmentId === subject.departmentId ? 'department' : 'elsewhere'
  if (post.areaId === null) return 'elsewhere'
  if (post.areaId === subject.areaId) return 'own'
  if (subject.areaPath.includes(post.areaId)) return 'under'
  return post.areaPath.includes(subject.areaId) ? 'above' : 'elsewhere'
}

const allowedAs = (post: HeldPost, act: Act, subject: Subject): boolean =>
  (subject.handler?.postId === post.postId && handlerMay.includes(act)) ||
  (mayDo[post.kind][act]?.includes(relationOf(post, subject)) ?? false) ||
  // Whoever answers for a case may do what its kind may do in its own area, wherever the case climbed from.
  (subject.inCharge.postId === post.postId && (mayDo[post.kind][act]?.includes('own') ?? false))

/** Nobody rates his own work. */
const ratesHimself = (caller: Caller, act: Act, subject: Subject) =>
  act === 'rate' && subject.handler?.openid === caller.openid

export type Capacity = { as: 'reporter' } | { as: 'post'; post: HeldPost }

/** In which capacity the caller may do this, or null where he may not: as reporter, as handler, as the one in charge, else through the nearest of his posts. */
export function capacityFor(caller: Caller, act: Act, subject: Subject): Capacity | null {
  if (subject.reporter.openid === caller.openid && reporterMay.includes(act) && !ratesHimself(caller, act, subject))
    return { as: 'reporter' }
  const allowed = caller.posts.filter((post) => allowedAs(post, act, subject))
  const post =
    allowed.find(({ postId }) => postId === subject.handler?.postId) ??
    allowed.find(({ postId }) => postId === subject.inCharge.postId) ??
    allowed.sort((a, b) => b.areaPath.length - a.areaPath.length)[0]
  return post ? { as: 'post', post } : null
}

export const allActs: readonly Act[] = [
  'detail',
  'accept',
  'return',
  'supplement',
  'refuse',
  'assign',
  'start',
  'report',
  'resolve',
  'rate',
  'withdraw',
]
export const allPostKinds = postKinds
