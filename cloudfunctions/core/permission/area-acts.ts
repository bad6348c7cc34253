import type { PostKind } from '../../contract'
import type { Caller, HeldPost, Relation } from './may-do'

/** Acts on an area and the people in it, as against acts on a case. */
export const areaActs = [
  // The desk of an area: figures, what waits, and the doors or areas in it.
  'desk',
  // Who lives behind which door; a number to ring, logged.
  'roster',
  'ring',
  'confirmHome',
  // A household without a smartphone: keep its record, act on its behalf.
  'household',
  // The ledger of special groups; who looked into it.
  'care',
  'careLooks',
  'visit',
  'planVisits',
  'coverage',
  // What the area is told, and who has read it.
  'notice',
  'urgentNotice',
  'news',
  'receipts',
  'topic',
  'vote',
  'meeting',
  'moderate',
  'bindGroup',
  // Posts.
  'posts',
  'appoint',
  'endPost',
  'absence',
  'confirmNominee',
  'skills',
  // The list of items, the materials people show before the day, services that come to the yard.
  'items',
  'judgeMaterials',
  'popup',
  // The area tree and its boundaries.
  'importAreas',
  // A service centre: its rota, leave, closures and rules; its desks; who says why he did not come.
  'keepCentre',
  'serveCentre',
  'ruleAppeal',
  // Who has and who has not confirmed the day's work.
  'workLogs',
  // Matters (办件): opening one at the desk, seeing those of an area.
  'openMatter',
  'matters',
] as const
export type AreaAct = (typeof areaActs)[number]

const OWN = ['own'] as const
const UNDER = ['under'] as const
const IN_MY_CARE = ['own', 'under'] as const

const speaks = { notice: IN_MY_CARE, news: IN_MY_CARE, receipts: IN_MY_CARE } as const
const chairs = { topic: IN_MY_CARE, vote: IN_MY_CARE, meeting: IN_MY_CARE, moderate: IN_MY_CARE } as const
/** In which areas; whom, says appointing.ts. Only the grid and those above it decide between nominees. */
const appoints = {
  ...{ posts: IN_MY_CARE, appoint: IN_MY_CARE, endPost: IN_MY_CARE, absence: IN_MY_CARE, skills: IN_MY_CARE },
} as const
const decides = { confirmNominee: UNDER } as const
const knowsDoors = {
  ...{ roster: IN_MY_CARE, ring: IN_MY_CARE, confirmHome: IN_MY_CARE, household: IN_MY_CARE },
} as const
const visits = { visit: IN_MY_CARE, coverage: IN_MY_CARE } as const

/** A centre belongs to a community: to its lane head, and to the street above. */
const keepsCentre = {
  ...{ keepCentre: IN_MY_CARE, serveCentre: IN_MY_CARE, ruleAppeal: IN_MY_CARE, matters: IN_MY_CARE },
} as const

/** A head of whatever level: the same desk, one level up. */
const head = {
  ...{ desk: IN_MY_CARE, urgentNotice: IN_MY_CARE, bindGroup: IN_MY_CARE },
  ...{ ...speaks, ...chairs, ...appoints, ...visits, workLogs: IN_MY_CARE },
} as const
/** Who stands near enough to know people by their doors; above the grid one knows figures. */
const nearHead = { ...head, ...knowsDoors, planVisits: IN_MY_CARE } as const

/**
 * Act × post kind × relation of the post's area to the area acted on (`own`: that very area, `under`: it lies under mine).
 * The ledger of special groups is for those who care for its people: unit head, grid head, grid worker; nobody above them.
 */
export const areaMayDo: Record<PostKind, Partial<Record<AreaAct, readonly Relation[]>>> = {
  // A stairwell has nothing under it: its head appoints nobody, and says himself when he is away.
  unitHead: { ...nearHead, posts: OWN, care: OWN, appoint: [], endPost: [], absence: OWN, skills: [], workLogs: [] },
  buildingHead: nearHead,
  gridHead: { ...nearHead, ...decides, care: IN_MY_CARE, careLooks: IN_MY_CARE },
  laneHead: { ...head, ...decides, ...keepsCentre },
  streetHead: { ...head, ...decides, ...keepsCentre, popup: IN_MY_CARE },
  gridWorker: {
    ...{ desk: IN_MY_CARE, ...knowsDoors, ...visits, planVisits: IN_MY_CARE, care: IN_MY_CARE },
    ...{ ...speaks, urgentNotice: IN_MY_CARE, topic: IN_MY_CARE, bindGroup: IN_MY_CARE, posts: IN_MY_CARE },
  },
  steward: { desk: IN_MY_CARE, ...visits },
  deskWorker: {
    // A matter is opened where its first receiver serves.
    ...{ serveCentre: IN_MY_CARE, openMatter: IN_MY_CARE, matters: IN_MY_CARE },
    ...{ ...speaks, urgentNotice: IN_MY_CARE, desk: IN_MY_CARE, posts: IN_MY_CARE },
    // People's papers are for the very desk they go to, not for the one above it.
    ...{ judgeMaterials: OWN, popup: IN_MY_CARE },
  },
  officer: {},
  inspector: {
    ...{ workLogs: IN_MY_CARE, desk: IN_MY_CARE, matters: IN_MY_CARE, coverage: IN_MY_CARE },
    ...{ receipts: IN_MY_CARE, posts: IN_MY_CARE },
  },
  administrator: {
    ...{ keepCentre: IN_MY_CARE, matters: IN_MY_CARE },
    ...{ desk: IN_MY_CARE, ...speaks, urgentNotice: IN_MY_CARE, coverage: IN_MY_CARE },
    ...{ ...appoints, ...decides, importAreas: OWN, items: OWN, workLogs: IN_MY_CARE },
  },
  partyHead: {
    ...{ ...speaks, topic: IN_MY_CARE, meeting: IN_MY_CARE, visit: IN_MY_CARE },
    ...{ posts: IN_MY_CARE, appoint: UNDER, endPost: UNDER, absence: UNDER },
  },
}

/** An area as permission sees it. */
export interface Place {
  areaId: string
  areaPath: readonly string[]
}

/** How an area lies to a post: a post of a department stands nowhere in the tree. */
export function standing(post: Pick<HeldPost, 'areaId' | 'areaPath'>, place: Place): Relation {
  if (post.areaId === null) return 'elsewhere'
  if (post.areaId === place.areaId) return 'own'
  if (place.areaPath.includes(post.areaId)) return 'under'
  return post.areaPath.includes(place.areaId) ? 'above' : 'elsewhere'
}

/** The nearest of the caller's posts through which he may do this to the area, or null. */
export function postFor(caller: Caller, act: AreaAct, place: Place): HeldPost | null {
  const allowed = caller.posts.filter((post) => areaMayDo[post.kind][act]?.includes(standing(post, place)))
  return [...allowed].sort((a, b) => b.areaPath.length - a.areaPath.length)[0] ?? null
}

/** What somebody may do who lives there: confirmed behind one of its doors, or only claiming to. */
export type Living = 'confirmed' | 'claimed'
export const residentMay: Record<Living, readonly ResidentAct[]> = {
  confirmed: ['read', 'topicOf', 'comment', 'castVote', 'nominate', 'confirmHousemate', 'report'],
  claimed: ['read', 'report'],
}
export const residentActs = [
  // Notices, news, topics and results of my area.
  'read',
  // Raise a topic, speak to one, vote for my household, name a head, vouch for who lives with me.
  'topicOf',
  'comment',
  'castVote',
  'nominate',
  'confirmHousemate',
  'report',
] as const
export type ResidentAct = (typeof residentActs)[number]

interface Home {
  areaPath: readonly string[]
  confirmed: boolean
}

/** The first of the homes by which a resident may do this in the area, or null. */
export const homeFor = <H extends Home>(
  homes: readonly H[],
  act: ResidentAct,
  { areaId }: Pick<Place, 'areaId'>,
): H | null =>
  homes.find(
    ({ areaPath, confirmed }) =>
      areaPath.includes(areaId) && residentMay[confirmed ? 'confirmed' : 'claimed'].includes(act),
  ) ?? null
