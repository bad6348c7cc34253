import type { MatterDoing, MatterPart } from '../../contract'
import { postFor } from './area-acts'
import type { Caller, HeldPost } from './may-do'

/** Acts on a matter: its moves, what is sealed, showing its papers, and seeing it at all. */
export type MatterAct = MatterDoing | 'matter'

/** What each part in a matter may do. Opening one is an act on the centre (`openMatter`), asking for one is open to everybody. */
export const matterPartMay: Record<MatterPart, readonly MatterAct[]> = {
  applicant: [
    ...(['matter', 'readForm', 'supply', 'fill', 'authorise', 'pass', 'confirmPass'] as const),
    ...(['urge', 'withdraw', 'rate', 'showPapers'] as const),
  ],
  receiver: [
    ...(['matter', 'readForm', 'readPapers', 'readContact', 'accept', 'ask', 'supply', 'fill'] as const),
    ...(['send', 'resend', 'conclude', 'deliver', 'handOver', 'showCode'] as const),
    ...(['arrangeVisit', 'visited', 'authorise', 'pass', 'confirmPass'] as const),
  ],
  // Until he has accepted, what is sealed is not his business.
  offered: ['matter', 'takeOver', 'declineOver'],
  reviewer: ['matter', 'readForm', 'readPapers', 'agree', 'sendBack'],
  visitor: ['matter', 'readAddress', 'visited'],
  climbed: ['matter', 'handOver'],
  follower: ['matter', 'readContact', 'followUp'],
  colleague: ['matter', 'accept', 'deliver', 'showCode'],
  keeper: ['matter', 'handOver'],
  overseer: ['matter'],
}

interface Held {
  postId: string
}

/** The parts of a matter that decide who may touch it. */
export interface MatterSubject {
  open: boolean
  areaId: string
  areaPath: readonly string[]
  applicant: {
    openid: string | null
    household: { areaId: string; areaPath: readonly string[] } | null
  }
  receiver: Held
  hand: { to: Held } | null
  reviews: ReadonlyArray<{ departmentId: string; state: 'pending' | 'agreed' | 'returned' }>
  visit: { people: readonly Held[]; done: unknown } | null
  climbs: ReadonlyArray<{ post: Held }>
  followUp: { post: Held; done: unknown } | null
}

/** The parts that a post plays; `reviewer` for any officer of a department that was asked, while the matter is open. */
export function partsOf(post: HeldPost, matter: MatterSubject, openid: string): MatterPart[] {
  const holds = (held: Held | null | undefined) => held?.postId === post.postId
  const caller = { openid, posts: [post] }
  const may = (act: 'serveCentre' | 'keepCentre' | 'matters') => postFor(caller, act, matter) !== null
  const asked = matter.reviews.some(({ departmentId }) => departmentId === post.departmentId)
  const played: Array<[MatterPart, boolean]> = [
    ['receiver', holds(matter.receiver)],
    ['offered', holds(matter.hand?.to)],
    ['reviewer', matter.open && post.kind === 'officer' && asked],
    ['visitor', matter.visit?.people.some(holds) ?? false],
    ['climbed', matter.climbs.some(({ post: head }) => holds(head))],
    ['follower', holds(matter.followUp?.post)],
    ['colleague', post.kind === 'deskWorker' && post.areaId === matter.areaId && may('serveCentre')],
    ['keeper', may('keepCentre')],
    ['overseer', may('matters')],
  ]
  return played.flatMap(([part, plays]) => (plays ? [part] : []))
}

/** Whether this person asked for the matter; of a household, whether he may act for it now, whoever asked. */
export const isApplicant = (caller: Caller, { applicant }: Pick<MatterSubject, 'applicant'>): boolean =>
  applicant.household === null
    ? applicant.openid === caller.openid
    : postFor(caller, 'household', applicant.household) !== null

export type MatterCapacity = { as: 'applicant' } | { as: 'post'; post: HeldPost; part: MatterPart }

/** Everything that the caller is in a matter. Nobody works on what he asked for himself. */
export function capacitiesIn(caller: Caller, matter: MatterSubject): MatterCapacity[] {
  const mine = isApplicant(caller, matter)
  const posts = matter.applicant.openid === caller.openid ? [] : caller.posts
  return [
    ...(mine ? [{ as: 'applicant' as const }] : []),
    ...posts.flatMap((post) =>
      partsOf(post, matter, caller.openid).map((part) => ({ as: 'post' as const, post, part })),
    ),
  ]
}

/** What a part may do in the matter as it stands: a task that is over is over. */
const stillMay = (part: MatterPart, act: MatterAct, matter: MatterSubject): boolean => {
  if (part === 'reviewer' && act !== 'matter') return matter.reviews.some(({ state }) => state !== 'agreed')
  if (part === 'visitor' && act === 'readAddress') return matter.visit !== null && matter.visit.done === null
  if (part === 'receiver' && (act === 'readForm' || act === 'readPapers' || act === 'readContact')) return matter.open
  if (part === 'follower' && act === 'readContact') return matter.followUp?.done === null
  return true
}

/** In which capacity the caller may do this, or null where he may not. */
export function matterCapacity(caller: Caller, act: MatterAct, matter: MatterSubject): MatterCapacity | null {
  const able = capacitiesIn(caller, matter).filter((one) => {
    const part = one.as === 'applicant' ? 'applicant' : one.part
    return matterPartMay[part].includes(act) && stillMay(part, act, matter)
  })
  return able.find(({ as }) => as === 'applicant') ?? able[0] ?? null
}
